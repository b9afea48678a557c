using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>Explains a final score, step by step as the plan's formula takes them: areas, normalisation, bonus, penalty, limits, rounding, place.</summary>
public sealed class ScorecardExplainer
{
    private readonly Edition edition;
    private readonly Scheme scheme;
    private readonly AdjustmentExplainer adjustments;

    public ScorecardExplainer(CompiledEdition edition)
    {
        this.edition = edition.Edition;
        scheme = edition.Edition.Scheme;
        adjustments = new AdjustmentExplainer(scheme);
    }

    /// <summary>The explanation of a final score.</summary>
    /// <param name="card">The scorecard.</param>
    /// <param name="finals">Everybody's place by final score, best first.</param>
    /// <param name="result">Explains one of its results.</param>
    /// <param name="corrections">What was reported anew for the participant.</param>
    public Explanation Explain(Scorecard card, IReadOnlyList<Peer> finals, Func<Result, Explanation> result, params IReadOnlyList<Correction> corrections)
    {
        var because = new List<Explanation> { State(card, corrections) };
        because.AddRange(card.Areas.Where(area => area.Nominal != 0m).Select(area => Area(card, area, result)));
        because.AddRange(Formula(card));
        if (card.Rank is { } place) because.Add(Place(card, place, finals));
        var (zh, en) = card.Final is { } final
            ? ($"{Numbers.Show(final.Round(scheme.Final.RoundingDigits))} 分{(card.Rank is { } rank ? $"，列第 {rank} 名" : "")}", $"{Numbers.Show(final.Round(scheme.Final.RoundingDigits))}{(card.Rank is { } same ? $", place {same}" : "")}")
            : (Lacking(card.NoFinal).Zh, Lacking(card.NoFinal).En);
        return Explanation.Claim(ClaimKind.Final, $"{card.Participant} {edition.Month} 最终得分：{zh}", $"{card.Participant} {edition.Month}, final score: {en}", because) with
        { Points = card.Final?.Round(scheme.Final.RoundingDigits) };
    }

    /// <summary>An area, the bonus or the penalty within the explanation of a final score; null if that has none.</summary>
    /// <param name="final">The explanation of the final score.</param>
    /// <param name="participant">Whose.</param>
    /// <param name="month">Of when.</param>
    /// <param name="kind">An area, a bonus or a penalty.</param>
    /// <param name="code">The area's code; null for the others.</param>
    public static Explanation? PartOf(Explanation final, string participant, Month month, ClaimKind kind, string? code) =>
        final.Because.FirstOrDefault(claim => claim.Kind == kind && claim.Code == code) is { } part
            ? part with { Sentence = new Text($"{participant} {month} {part.Sentence.Zh}", $"{participant} {month}, {part.Sentence.En}") }
            : null;

    /// <summary>Everybody's place by final score, best first, for <see cref="Explain"/>.</summary>
    public static IReadOnlyList<Peer> FinalsOf(MonthScore score) =>
        [.. from card in score.Scorecards where card.Rank is not null orderby card.Rank select new Peer(card.Participant, card.Rank!.Value, card.Final, card.Final)];

    private static Text Lacking(NoFinal reason) => reason switch
    {
        NoFinal.TakesNoPart => new("没有，不参加任何指标", "none, it takes part in nothing"),
        NoFinal.RuleFailed => new("没有，规则出错，须由规则起草人修正", "none, a rule failed and its author must mend it"),
        _ => new("没有，缺少数据时几何平均无法计算", "none, a geometric mean says nothing while a fact is missing"),
    };

    private Explanation State(Scorecard card, IReadOnlyList<Correction> corrections)
    {
        var because = corrections.Select(correction => correction.Claim(scheme));
        if (card.Complete) return Explanation.Claim(ClaimKind.State, "所需数据齐全", "Every fact needed is known", because);
        var open = string.Join("、", card.Results.Where(result => !result.Complete).Select(result => result.Indicator.Indicator.Code));
        return Explanation.Claim(ClaimKind.State, $"得分为暂定：{open} 缺少数据或规则出错", $"The score is provisional: facts are missing or a rule failed in {open.Replace("、", ", ", StringComparison.Ordinal)}", because);
    }

    private Explanation Area(Scorecard card, AreaScore score, Func<Result, Explanation> explain)
    {
        var results = card.Results.Where(result => result.Indicator.Area == score.Area).ToArray();
        var claims = results.Select(result => Within(explain(result)) with { Adds = scheme.HasMeans ? null : result.Points?.ToString() }).ToList();
        if (score.Points is { } points)
        {
            var sum = results.Aggregate(Rational.Zero, (total, result) => total + (result.Points ?? Rational.Zero));
            if (scheme.HasMeans) claims.Add(Mean(score.Area.Aggregate, points));
            else if (sum != points) claims.Add(Explanation.Adjustment("按本方面分值折算", "Scaled to the area's points", sum, points));
        }

        var weighted = scheme.HasMeans ? null : Weighted(score, results);
        var (shown, name) = (score.Points is { } known ? Numbers.Show(known) : null, score.Area.Name);
        return Explanation.Claim(
            ClaimKind.Area,
            $"{score.Area.Code}「{name.Zh}」：{(shown is null ? "未评分" : $"{shown} 分")}（满分 {Numbers.Show(score.Nominal)}，权重 {Numbers.Show(score.Area.Weight)}）{(weighted is { } part ? $"，计入 {Numbers.Show(part)} 分" : "")}",
            $"{score.Area.Code} “{name.En}”: {shown ?? "no"} of {Numbers.Show(score.Nominal)} points, weight {Numbers.Show(score.Area.Weight)}{(weighted is { } same ? $", counts as {Numbers.Show(same)}" : "")}",
            claims) with
        { Points = score.Points?.ToDecimal(), Possible = score.Nominal, Adds = weighted?.ToString(), Code = score.Area.Code };
    }

    // What is known and what is not stands once, at the final score.
    private static Explanation Within(Explanation result) => result with { Because = [.. result.Because.Where(claim => claim.Kind != ClaimKind.State)] };

    // What the area's points come to among the accumulated ones.
    private Rational? Weighted(AreaScore score, IReadOnlyList<Result> taken) => score.Points * Weight(edition, score.Area, taken);

    /// <summary>What one point of an area comes to among the accumulated ones, where everything adds up.</summary>
    /// <param name="edition">The rules.</param>
    /// <param name="area">The area.</param>
    /// <param name="taken">The participant's results in it.</param>
    internal static Rational Weight(Edition edition, Area area, IReadOnlyList<Result> taken)
    {
        var scheme = edition.Scheme;
        Rational weight = scheme.Final.Weights == Weighting.Area ? area.Weight / 100m : 1m;
        if (scheme.Final.PartialArea == PartialArea.Shrink || scheme.Final.Normalise == Normalisation.All) return weight;
        var byNominal = scheme.Points.Denominator == Denominator.Nominal || scheme.Points.Mismatch != PointsMismatch.AsWritten;
        Rational Worth(EditionIndicator indicator) => byNominal ? indicator.Indicator.Nominal : indicator.Version.ExplicitPoints ?? indicator.Indicator.Nominal;
        var part = taken.Aggregate(Rational.Zero, (sum, result) => sum + Worth(result.Indicator));
        var whole = edition.Indicators.Where(item => item.Area == area).Aggregate(Rational.Zero, (sum, item) => sum + Worth(item));
        return part.IsZero || part == whole ? weight : whole / part * weight;
    }

    private static Explanation Mean(Aggregate aggregate, Rational points)
    {
        var (zh, en) = aggregate == Aggregate.GeometricMean ? ("几何平均", "geometric mean") : ("算术平均", "arithmetic mean");
        var claim = Explanation.Claim(ClaimKind.Adjustment, $"按权重取{zh}：{Numbers.Show(points)}", $"Their {en} by weight: {Numbers.Show(points)}");
        return claim.Adding(points) with { Value = Numbers.Exact(points) };
    }

    private IEnumerable<Explanation> Formula(Scorecard card)
    {
        if (card.Accumulated is not { } accumulated || card.Final is not { } final) yield break;
        if (scheme.HasMeans) yield return Mean(scheme.Final.Aggregate, accumulated);
        var clause = scheme.Final.Clause is { } text ? new[] { Explanation.Quote(text.Text, text.Line) } : [];
        var (possible, whole) = (Numbers.Show(card.Possible), Numbers.Show(scheme.Final.OutOf));
        var score = card.Possible == scheme.Final.OutOf ? accumulated : accumulated * scheme.Final.OutOf / card.Possible;
        yield return Explanation.Adjustment($"累加得分 ÷ 参加考评项目的总分值 {possible} × {whole}", $"Accumulated points / {possible} possible × {whole}", accumulated, score, clause);
        yield return adjustments.Bonus(card);
        yield return adjustments.Penalty(card);
        var sum = score + (card.Bonus - card.Penalty);
        if (scheme.Final.Clamp is { } clamp && Rational.Max(clamp.Min, Rational.Min(sum, clamp.Max)) is var clamped && clamped != sum)
        {
            yield return Explanation.Adjustment($"最终得分限于 {Numbers.Show(clamp.Min)} 至 {Numbers.Show(clamp.Max)}", $"The final score lies between {Numbers.Show(clamp.Min)} and {Numbers.Show(clamp.Max)}", sum, clamped);
            sum = clamped;
        }

        if (sum != final) yield return Explanation.Adjustment("一票否决限制最终得分", "A veto limits the final score", sum, final);
        var rounded = final.Round(scheme.Final.RoundingDigits);
        if (rounded != final) yield return Explanation.Adjustment($"四舍五入到 {scheme.Final.RoundingDigits} 位小数", $"Rounded half up to {scheme.Final.RoundingDigits} decimals, after the places are known", final, rounded);
    }

    private Explanation Place(Scorecard card, int place, IReadOnlyList<Peer> finals)
    {
        var group = scheme.Final.Population == Scoring.Ranking.Population.Group ? scheme.GroupsOf([card.Participant])[0] : null;
        Peer[] peers = [.. finals.Where(peer => group is null || scheme.GroupsOf([peer.Participant])[0] == group)];
        return Explanation.Claim(
            ClaimKind.Standing,
            $"按未四舍五入的最终得分，{peers.Length} 个地区中列第 {place} 名",
            $"Place {place} of {peers.Length} by the final scores before rounding",
            [.. ResultExplainer.Ahead(card.Participant, card.Final, peers), .. peers.Select(PeerOf)]) with
        { Value = card.Final?.ToString() };
    }

    private Explanation PeerOf(Peer peer)
    {
        var points = peer.Points is { } final ? Numbers.Show(final.Round(scheme.Final.RoundingDigits)) : "?";
        return Explanation.Claim(ClaimKind.Peer, $"第 {peer.Place} 名 {peer.Participant}，{points} 分", $"{peer.Place}. {peer.Participant}, {Numbers.Count(points, "point")}") with { Value = peer.Value?.ToString() };
    }
}
