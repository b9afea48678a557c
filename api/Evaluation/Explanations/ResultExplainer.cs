using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>Explains the points of one participant for one indicator, from what the scoring left behind.</summary>
public sealed class ResultExplainer
{
    private readonly CompiledEdition edition;
    private readonly ConditionExplainer conditions;

    public ResultExplainer(CompiledEdition edition)
    {
        this.edition = edition;
        conditions = new ConditionExplainer(edition.Edition.Scheme.Facts);
    }

    /// <summary>The explanation of a result.</summary>
    /// <param name="participant">Whose result.</param>
    /// <param name="result">The result with its awards.</param>
    /// <param name="row">The facts it was scored from.</param>
    /// <param name="peers">The ranking of a criterion, or of the whole indicator for null, best first; empty where nothing is ranked.</param>
    /// <param name="corrections">What was reported anew for the participant.</param>
    public Explanation Explain(string participant, Result result, FactRow row, Func<Criterion?, IReadOnlyList<Peer>> peers, params IReadOnlyList<Correction> corrections)
    {
        var month = edition.Edition.Month;
        var because = new List<Explanation>();
        if (result.Standing is { } standing)
        {
            var ranking = RankingOf(((RankedMethod)result.Indicator.Version.Method).Ranking);
            because.Add(Standing(participant, standing, ranking, Direction.HigherIsBetter, result.Nominal, result.PointsBeforeLag, result.OrderValue, Within(participant, ranking.Population, peers(null))).Adding(result.PointsBeforeLag));
        }

        because.AddRange(result.Awards.Select(award => Award(participant, result, award, row, peers)));
        because.AddRange(Adjustments(result));
        if (result.Lag != LagReason.None) because.Add(Lag(result, row).Adding(-result.PointsBeforeLag));
        because.Add(State(result, corrections));
        because.Add(Rule(result.Indicator.Version));
        var name = result.Indicator.Indicator.Name;
        var points = result.Points is { } given ? Numbers.Show(given) : null;
        var outcome = Outcomes.Of(result.Outcome);
        return Explanation.Claim(
            ClaimKind.Result,
            $"{participant} {month} 指标 {result.Indicator.Indicator.Code}「{name.Zh}」：{(points is null ? "未评分" : $"{points} 分")}（满分 {Numbers.Show(result.Nominal)}），{outcome.Zh}",
            $"{participant} {month}, indicator {result.Indicator.Indicator.Code} “{name.En}”: {points ?? "no"} of {Numbers.Show(result.Nominal)} points, {outcome.En}",
            because) with
        { Points = result.Points?.ToDecimal(), Possible = result.Nominal, Code = result.Indicator.Indicator.Code };
    }

    private Explanation State(Result result, IReadOnlyList<Correction> corrections)
    {
        var needed = corrections.Count == 0 ? [] : edition.FactsOf(result.Indicator).ToHashSet(StringComparer.Ordinal);
        var because = corrections.Where(correction => needed.Contains(correction.Fact)).Select(correction => correction.Claim(edition.Edition.Scheme));
        return result.Complete
            ? Explanation.Claim(ClaimKind.State, "所需数据齐全", "Every fact needed is known", because)
            : Explanation.Claim(ClaimKind.State, "得分为暂定：缺少数据或规则出错", "The points are provisional: facts are missing or a rule failed", because);
    }

    /// <summary>The rankings of an indicator in a scored month, for <see cref="Explain"/>.</summary>
    public static Func<Criterion?, IReadOnlyList<Peer>> PeersOf(MonthScore score, string indicator) => PeersOf(
    [
        .. from card in score.Scorecards
           from result in card.Results
           where result.Indicator.Indicator.Code == indicator
           select (card.Participant, result),
    ]);

    /// <summary>The rankings among the results of one indicator, for <see cref="Explain"/>.</summary>
    public static Func<Criterion?, IReadOnlyList<Peer>> PeersOf(IReadOnlyList<(string Participant, Result Result)> results) => criterion =>
    [
        .. from item in results
           let award = criterion is null ? null : item.Result.Awards.FirstOrDefault(award => award.Criterion.Number == criterion.Number)
           let standing = criterion is null ? item.Result.Standing : award?.Standing
           where standing is not null
           orderby standing.Value.Place
           select criterion is null
               ? new Peer(item.Participant, standing.Value.Place, item.Result.OrderValue, item.Result.PointsBeforeLag)
               : new Peer(item.Participant, standing.Value.Place, award!.Value, award.Points),
    ];

    // Groups that are ranked apart are no peers of each other.
    private IReadOnlyList<Peer> Within(string participant, Population population, IReadOnlyList<Peer> peers)
    {
        if (population != Population.Group) return peers;
        var group = GroupOf(participant);
        return [.. peers.Where(peer => GroupOf(peer.Participant) == group)];
    }

    private string GroupOf(string participant) => edition.Edition.Scheme.Participants.First(item => item.Code == participant).Group;

    private RankingMethod RankingOf(string name) => edition.Edition.Scheme.Rankings[name];

    private static Explanation Rule(RuleVersion version) => Explanation.Claim(
        ClaimKind.Rule,
        $"规则版本：{version.Effective} 起生效（SHA-256 {version.ContentHash[..12]}…）",
        $"The rules in force from {version.Effective} (SHA-256 {version.ContentHash[..12]}…)") with
    { Value = version.ContentHash };

    // From what the criteria gave to the points of the indicator.
    private static IEnumerable<Explanation> Adjustments(Result result)
    {
        if (result.Indicator.Version.Method is not SumMethod || result.PointsBeforeLag is not { } points) yield break;
        var sum = result.Awards.Aggregate(Rational.Zero, (total, award) => total + (award.Points ?? Rational.Zero));
        if (sum == points) yield break;
        yield return result.Outcome == Outcome.Vetoed
            ? Explanation.Adjustment("一票否决，本项指标得 0 分", "A veto: the indicator earns 0", sum, points)
            : Explanation.Adjustment("按本项指标分值折算", "Scaled to the indicator's points", sum, points);
    }

    private Explanation Lag(Result result, FactRow row)
    {
        var clause = edition.Edition.Scheme.Lag.Clause;
        var before = result.PointsBeforeLag is { } points ? Numbers.Show(points) : "?";
        var quote = clause is null ? [] : new[] { Explanation.Quote(clause.Text, clause.Line) };
        if (result.Lag == LagReason.Derived)
            return Explanation.Claim(ClaimKind.Lag, $"当月目标未完成，视为工作滞后，该项指标得 0 分（滞后前为 {before} 分）", $"A target of the month was missed, so the indicator lags and earns 0 ({before} before the lag)", quote);
        var fact = result.Indicator.Version.LagDeclaredBy!;
        return Explanation.Claim(ClaimKind.Lag, $"评价单位认定工作滞后，该项指标得 0 分（滞后前为 {before} 分）", $"The assessor declared it lagging, so the indicator earns 0 ({before} before the lag)",
            quote.Append(conditions.Fact(fact, row.Flag(row.Catalogue.IndexOf(fact)))));
    }

    private Explanation Award(string participant, Result result, Award award, FactRow row, Func<Criterion?, IReadOnlyList<Peer>> peers)
    {
        var month = edition.Edition.Month;
        var code = Criterion.CodeOf(result.Indicator.Indicator.Code, month, award.Criterion.Number);
        var because = new List<Explanation> { ClauseOf(award.Criterion, month) };
        because.AddRange(Grounds(participant, award, row, peers));
        if (award.Points < award.Possible) because.Add(Control(result.Indicator, award));
        var outcome = Outcomes.Of(award.Outcome);
        var points = award.Points is { } given ? Numbers.Show(given) : null;
        var (zh, en) = award.Possible == 0m
            ? ($"{code}：{outcome.Zh}", $"{code}: {outcome.En}")
            : ($"{code}：{(points is null ? "未评分" : $"{points} 分")}（满分 {Numbers.Show(award.Possible)}），{outcome.Zh}", $"{code}: {points ?? "no"} of {Numbers.Show(award.Possible)} points, {outcome.En}");
        return Explanation.Claim(ClaimKind.Award, zh, en, because) with
        { Points = award.Points?.ToDecimal(), Possible = award.Possible, Adds = result.Indicator.Version.Method is SumMethod ? award.Points?.ToString() : null, Code = code };
    }

    // Whose doing the missing points are: a participant can mend its own numbers, and only its own.
    private Explanation Control(EditionIndicator indicator, Award award)
    {
        var facts = edition.CheckedOf(award.Criterion).Needed.Select(name => edition.Edition.Scheme.Facts.Find(name)!).ToLookup(fact => fact.ReportedBy, fact => fact.Label);
        var assessors = indicator.Area.Departments.Select(code => edition.Edition.Scheme.Departments.First(item => item.Code == code).Name).ToArray();
        var parts = new List<Text>();
        if (facts[Reporter.Participant].ToArray() is { Length: > 0 } own) parts.Add(new($"本地区报送的{Named(own, "zh")}", $"what the participant reports ({Named(own, "en")})"));
        if (facts[Reporter.Assessor].ToArray() is { Length: > 0 } assessed) parts.Add(new($"评价单位{(assessors.Length > 0 ? $"（{string.Join("、", assessors.Select(name => name.Zh))}）" : "")}评定的{Named(assessed, "zh")}", $"what the assessor{(assessors.Length > 0 ? $" ({string.Join(", ", assessors.Select(name => name.En))})" : "")} reports ({Named(assessed, "en")})"));
        if (award.Criterion.Award is RankedAward or NormalisedAward) parts.Add(new("其他地区的数值", "the values of the others"));
        return Explanation.Claim(ClaimKind.Control, $"取决于：{string.Join("；", parts.Select(part => part.Zh))}", $"It depends on {string.Join("; ", parts.Select(part => part.En))}");
    }

    private static string Named(IEnumerable<Text> labels, string language) =>
        string.Join(language == "zh" ? "" : ", ", labels.Select(label => language == "zh" ? $"「{label.Zh}」" : $"“{label.En}”"));

    private IEnumerable<Explanation> Grounds(string participant, Award award, FactRow row, Func<Criterion?, IReadOnlyList<Peer>> peers)
    {
        var source = edition.CheckedOf(award.Criterion);
        if (award.Outcome == Outcome.FactMissing)
        {
            foreach (var claim in Missing(source, row)) yield return claim;
            yield break;
        }

        var (condition, amount) = edition.Trace(source, row);
        if (award.Criterion.Award is PointsAward or ConditionAward or VetoAward || condition.Value is not true) yield return conditions.Explain(condition);
        if (award.Criterion.Award is PerUnitAward perUnit)
        {
            if (amount is not null) yield return conditions.Amount(amount);
            foreach (var name in perUnit.CountTrue) yield return conditions.Fact(name, row.Flag(row.Catalogue.IndexOf(name)));
            yield return Explanation.Claim(
                ClaimKind.Amount,
                $"每项 {Numbers.Show(perUnit.Each)} 分，最多计 {perUnit.MaxUnits} 项",
                $"{Numbers.Count(Numbers.Show(perUnit.Each), "point")} each, at most {perUnit.MaxUnits} of them");
        }

        if (award.Criterion.Award is GradedAward graded)
        {
            if (amount is not null) yield return conditions.Amount(amount);
            var scale = AwardSentences.Of(graded);
            yield return Explanation.Claim(ClaimKind.Amount, scale.Zh, scale.En);
        }

        if (award is { Outcome: Outcome.Vetoed, Criterion.Award: VetoAward veto })
        {
            var consequence = AwardSentences.Of(veto);
            yield return Explanation.Claim(ClaimKind.Amount, consequence.Zh, consequence.En);
        }

        if (award.Criterion.Award is NormalisedAward normalised)
        {
            if (amount is not null) yield return conditions.Amount(amount);
            var scale = AwardSentences.Of(normalised);
            var others = Within(participant, normalised.Population, peers(award.Criterion));
            if (award.Standing is not null) yield return Explanation.Claim(ClaimKind.Standing, scale.Zh, scale.En, others.Select(PeerOf)) with { Points = award.Points?.ToDecimal(), Possible = award.Possible, Value = award.Value?.ToString() };
        }

        if (award.Criterion.Award is AssessedAward assessed) yield return conditions.Fact(assessed.Score, row.Number(row.Catalogue.IndexOf(assessed.Score)));
        if (award.Criterion.Award is RankedAward ranked)
        {
            if (amount is not null) yield return conditions.Amount(amount);
            if (ranked.Growth is { } growth) yield return Growth(growth, RankingOf(ranked.Ranking), award.Value, row);
            if (award.Standing is { } standing) yield return Standing(participant, standing, RankingOf(ranked.Ranking), ranked.Direction, ranked.Points, award.Points, award.Value, Within(participant, RankingOf(ranked.Ranking).Population, peers(award.Criterion)));
        }

        foreach (var name in award.Criterion.Context)
            if (row.Value(row.Catalogue.IndexOf(name)) is { } value)
                yield return conditions.Fact(name, value);
    }

    internal IEnumerable<Explanation> Missing(CheckedCriterion source, FactRow row)
    {
        foreach (var name in source.Needed)
        {
            var index = row.Catalogue.IndexOf(name);
            var definition = row.Catalogue[index];
            if (!row.Has(index))
            {
                // A fact needed only if another one holds is not missing while that one does not.
                if (source.Criterion.NeededOnlyIf.TryGetValue(name, out var onlyIf) && !row.Flag(row.Catalogue.IndexOf(onlyIf))) continue;
                yield return Explanation.Claim(ClaimKind.MissingFact, $"未报送：{definition.Label.Zh}（{name}）", $"Not reported: {definition.Label.En} ({name})") with { Fact = name };
            }
            else if (source.Criterion.UnassessedIfZero.Contains(name) && row.Number(index) == 0m)
                yield return Explanation.Claim(ClaimKind.MissingFact, $"{definition.Label.Zh}为 0，无从评价（{name}）", $"{definition.Label.En}: 0, so nothing could be assessed ({name})") with { Value = "0", Fact = name };
            else
                yield return conditions.Fact(name, row.Value(index)!);
        }
    }

    private Explanation Growth(GrowthMetric growth, RankingMethod method, Rational? value, FactRow row)
    {
        var (now, before) = (row.Number(row.Catalogue.IndexOf(growth.Of)), row.Number(row.Catalogue.IndexOf(growth.Since)));
        var facts = new[] { conditions.Fact(growth.Of, now), conditions.Fact(growth.Since, before) };
        if (method.Growth == GrowthBasis.Relative && before == 0m && now != 0m)
        {
            var (zh, en) = method.ZeroBase switch
            {
                ZeroBase.First => ("按本月数排在其他增幅之前", "ranks ahead of all other growth, by this month's number"),
                ZeroBase.Last => ("按本月数排在其他增幅之后", "ranks behind all other growth, by this month's number"),
                _ => ("不参加排名", "is not ranked"),
            };
            return Explanation.Claim(ClaimKind.Amount, $"上月为 0、本月大于 0，增幅无法计算，{zh}", $"Up from 0 last month, the growth has no value and {en}", facts);
        }

        return Explanation.Claim(ClaimKind.Amount, $"增幅 = {Numbers.Show(value ?? Rational.Zero)}", $"Growth = {Numbers.Show(value ?? Rational.Zero)}", facts) with { Value = value?.ToString() };
    }

    private static Explanation Standing(string participant, Standing standing, RankingMethod method, Direction direction, decimal max, Rational? points, Rational? value, IReadOnlyList<Peer> peers)
    {
        var step = new Ladder(method, max, 1).Step;
        var tied = standing.Tied > 1 ? new Text($"，共 {standing.Tied} 个地区并列（{TieZh(method.Ties)}）", $", {standing.Tied} tied ({TieEn(method.Ties)})") : new Text("", "");
        var better = direction == Direction.LowerIsBetter ? new Text("（数值越小越靠前）", " (the smallest value is first)") : new Text("", "");
        var given = points is { } earned ? Numbers.Show(earned) : "?";
        var floor = method.Floor is { } lowest ? new Text($"，最低 {Numbers.Show(lowest)} 分", $", never below {Numbers.Show(lowest)}") : new Text("", "");
        var clause = method.Clause is { } quote ? [Explanation.Quote(quote.Text, quote.Line)] : Array.Empty<Explanation>();
        return Explanation.Claim(
            ClaimKind.Standing,
            $"{standing.OutOf} 个地区参加排名，列第 {standing.Place} 名{tied.Zh}{better.Zh}：第一名得 {Numbers.Show(max)} 分，逐名递减 {Numbers.Show(step)} 分{floor.Zh}，得 {given} 分",
            $"Place {standing.Place} of {standing.OutOf}{tied.En}{better.En}: the first gets {Numbers.Show(max)}, each further place {Numbers.Show(step)} fewer{floor.En}, which gives {given}",
            [.. clause, .. Ahead(participant, value, peers), .. peers.Select(PeerOf)]) with
        { Points = points?.ToDecimal(), Possible = max, Value = value?.ToString() };
    }

    /// <summary>The peer directly before a participant, and by how much; none for the first.</summary>
    internal static IEnumerable<Explanation> Ahead(string participant, Rational? value, IReadOnlyList<Peer> peers)
    {
        if (peers.FirstOrDefault(peer => peer.Participant == participant) is not { } own || peers.LastOrDefault(peer => peer.Place < own.Place) is not { } ahead) yield break;
        var gap = value is { } mine && ahead.Value is { } theirs ? mine - theirs : (Rational?)null;
        var by = gap is { } size ? new Text($"，相差 {Numbers.Show(size < Rational.Zero ? -size : size)}", $", {Numbers.Show(size < Rational.Zero ? -size : size)} apart") : new Text("", "");
        yield return Explanation.Claim(ClaimKind.Ahead, $"前一名：第 {ahead.Place} 名 {ahead.Participant}{by.Zh}", $"Directly ahead: {ahead.Participant}, place {ahead.Place}{by.En}") with
        { Value = ahead.Value?.ToString(), Margin = gap?.ToString() };
    }

    private static Explanation PeerOf(Peer peer)
    {
        var zh = peer.Value is { } value ? $"，值 {Numbers.Show(value)}" : "";
        var en = peer.Value is { } same ? $", value {Numbers.Show(same)}" : "";
        var points = peer.Points is { } given ? Numbers.Show(given) : "?";
        return Explanation.Claim(ClaimKind.Peer, $"第 {peer.Place} 名 {peer.Participant}{zh}，{points} 分", $"{peer.Place}. {peer.Participant}{en}, {Numbers.Count(points, "point")}") with { Points = peer.Points?.ToDecimal(), Value = peer.Value?.ToString() };
    }

    private static string TieZh(Ties ties) => ties switch { Ties.Competition => "并列占位", Ties.Dense => "并列不占位", _ => "均分所占名次的得分" };

    private static string TieEn(Ties ties) => ties switch { Ties.Competition => "the places behind are used up", Ties.Dense => "the next place follows", _ => "sharing the mean of their places" };

    private static Explanation ClauseOf(Criterion criterion, Month month)
    {
        var line = criterion.Clause.Lines.TryGetValue(month, out var number) ? $"L{number}" : "";
        var quote = $"「{criterion.Clause.Preface}{criterion.Clause.Text}」";
        return criterion.Source == CriterionSource.Text
            ? Explanation.Claim(ClaimKind.Clause, $"{quote}（{line}，原文）", $"{quote} ({line}, the text)")
            : Explanation.Claim(ClaimKind.Clause, $"{quote}（{line}，按读法 {string.Join("、", criterion.Readings)}）", $"{quote} ({line}, read as {string.Join(", ", criterion.Readings)})");
    }
}
