using ScoringGraph.Evaluation.Counterfactuals;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Reports;

/// <summary>A participant's month on paper: its score, its areas among all others, the formula, what it lost and why, what is missing, how to verify it.</summary>
public sealed class ParticipantReport
{
    private readonly CompiledEdition edition;
    private readonly MonthFacts facts;
    private readonly MonthScore score;
    private readonly Scheme scheme;
    private readonly Page page;

    /// <summary>Scores the month.</summary>
    public ParticipantReport(CompiledEdition edition, MonthFacts facts, Language language)
    {
        (this.edition, this.facts, score) = (edition, facts, edition.Score(facts));
        scheme = edition.Edition.Scheme;
        page = new Page(edition, language);
    }

    /// <summary>The report as one HTML file; the same edition and facts give the same bytes.</summary>
    /// <param name="participant">The code of a participant of the facts.</param>
    public string Of(string participant)
    {
        var index = facts.Participants.ToList().FindIndex(item => item.Participant == participant);
        var card = score.Scorecards[index];
        var final = new ScorecardExplainer(edition).Explain(card, ScorecardExplainer.FinalsOf(score), result => Explanation.Claim(ClaimKind.Result, "", ""));
        var losses = new Losses(edition, facts, score).Of(index);
        var name = scheme.Participants.First(item => item.Code == participant).Name;
        return page.Document(page.Say(name), [.. card.Results.Select(result => result.Indicator)], Html.Join([
            Summary(card, final),
            page.Section(page.Say("各方面得分", "Areas"), Areas(card, final)),
            page.Section(page.Say("最终得分的计算", "How the final score comes about"), Formula(final)),
            page.Section(page.Say("失分，按对最终得分的影响从大到小", "Lost points, those that cost most of the final score first"), Lost(participant, [.. losses.Where(loss => loss.Kind != LossKind.Open)])),
            page.Section(page.Say("尚缺的数据", "What is missing"), Missing([.. losses.Where(loss => loss.Kind == LossKind.Open)])),
        ]));
    }

    private Html Summary(Scorecard card, Explanation final)
    {
        var state = final.Because.First(claim => claim.Kind == ClaimKind.State);
        var standing = final.Because.FirstOrDefault(claim => claim.Kind == ClaimKind.Standing);
        var peers = score.Scorecards.Any(other => other != card && !other.Complete) ? page.Note(page.Say("其他地区还有数据不全的，名次、最好值和中位数可能变动。", "Facts of other participants are missing: places, best and median may still change.")) : Html.Empty;
        var points = final.Points is { } known ? Html.Of($"<div class=\"score\"><strong>{Numbers.Show(known)}</strong><span>{page.Say("最终得分", "final score")}{(standing is null ? "" : " · " + page.Say(standing.Sentence))}</span></div>\n") : Html.Of($"<p>{page.Say(final.Sentence)}</p>\n");
        return Html.Of($"{points}<p class=\"{(card.Complete ? "state" : "state provisional")}\">{page.Say(state.Sentence)}</p>\n{peers}");
    }

    private Html Areas(Scorecard card, Explanation final)
    {
        var taken = card.Areas.Where(area => area.Nominal != 0m).ToArray();
        if (taken.Length == 0) return page.Note(page.Say("本月不参加任何指标。", "It takes part in no indicator this month."));
        var adds = final.Because.Where(claim => claim.Kind == ClaimKind.Area).Select(claim => claim.Adds is { } part ? Numbers.Show(Rational.Parse(part)) : "—").ToArray();
        var standings = taken.Select(area => new AreaStandings(score, area.Area)).ToArray();
        var bars = taken.Zip(standings, (area, all) => new Bar($"{area.Area.Code} {page.Say(area.Area.Name)}", all.Of(card.Participant)?.Share, all.Of(card.Participant)?.IsOpen ?? false, all.Best, all.Median));
        var rows = taken.Select((area, index) => Row(area, standings[index], standings[index].Of(card.Participant), adds[index]));
        return Html.Of($"""
            {new BarChart(page).Of(page.Say("各方面得分率，与最好的地区和中位数比较", "Share reached of each area, beside the best participant and the median"), [.. bars])}{page.Note(page.Say("得分率为得分除以参加指标的满分；最好和中位数取自本月所有有得分的地区，地区数为偶数时中位数为中间两个的平均。", "A share is points by those possible for what the participant takes part in. Best and median are of all participants with points this month; the median of an even number is the mean of the two in the middle."))}<table><thead><tr><th>{page.Say("评价内容", "Area")}</th><th class="number">{page.Say("权重", "Weight")}</th><th class="number">{page.Say("得分", "Points")}</th><th class="number">{page.Say("满分", "Possible")}</th><th class="number">{page.Say("得分率", "Share")}</th><th class="number">{page.Say("名次", "Place")}</th><th class="number">{page.Say("最好", "Best")}</th><th class="number">{page.Say("中位数", "Median")}</th><th class="number">{page.Say("计入累加", "Adds")}</th></tr></thead><tbody>
            {rows}</tbody>{Total(card)}</table>
            """);
    }

    private Html Row(AreaScore area, AreaStandings all, AreaStanding? own, string adds) => Html.Of($"""
        <tr><td>{area.Area.Code} {page.Say(area.Area.Name)}{(own?.IsOpen == true ? page.Say("（暂定）", " (provisional)") : "")}</td><td class="number">{Numbers.Show(area.Area.Weight)}</td><td class="number">{Shown(area.Points)}</td><td class="number">{Numbers.Show(area.Nominal)}</td><td class="number own">{Percent(own?.Share)}</td><td class="number">{(own is null ? "—" : Numbers.Show(own.Place))}</td><td class="number">{Percent(all.Best)}</td><td class="number">{Percent(all.Median)}</td><td class="number">{adds}</td></tr>

        """);

    private Html Total(Scorecard card) => scheme.HasMeans || card.Accumulated is not { } accumulated
        ? Html.Empty
        : Html.Of($"<tfoot><tr><td colspan=\"8\">{page.Say($"累加得分，参加考评项目的总分值为 {Numbers.Show(card.Possible)}", $"Accumulated, of {Numbers.Show(card.Possible)} possible")}</td><td class=\"number\">{Numbers.Show(accumulated)}</td></tr></tfoot>");

    private static string Shown(Rational? points) => points is { } known ? Numbers.Show(known) : "—";

    private static string Percent(Rational? share) => share is { } known ? Shares.Percent(known) : "—";

    private Html Formula(Explanation final)
    {
        var steps = final.Because.Where(claim => claim.Kind is ClaimKind.Adjustment or ClaimKind.Bonus or ClaimKind.Penalty).ToArray();
        if (steps.Length == 0) return page.Note(page.Say(final.Sentence));
        return Html.Of($"<ol>{steps.Select(step => Html.Of($"<li>{page.Say(step.Sentence)}{Parts(step)}</li>\n"))}</ol>\n<p><strong>{page.Say(final.Sentence)}</strong></p>");
    }

    private Html Parts(Explanation claim) => Html.Of(
        $"{page.List(claim.Because.Where(part => part.Kind != ClaimKind.Clause).Select(part => Html.Of($"{page.Say(part.Sentence)}{Parts(part)}")))}{page.Clauses(claim.Because.Where(part => part.Kind == ClaimKind.Clause))}");

    private Html Lost(string participant, IReadOnlyList<Loss> losses)
    {
        if (losses.Count == 0) return page.Note(page.Say("没有失分。", "No points were lost."));
        var cures = losses.Select(loss => loss.Indicator.Indicator.Code).Distinct().ToDictionary(code => code, code => new LostPoints(edition, facts, code).Of(participant), StringComparer.Ordinal);
        return Html.Of($"""
            {Sum(losses)}<table><thead><tr><th class="number">#</th><th>{page.Say("指标", "Indicator")}</th><th class="number">{page.Say("失分／满分", "Lost of")}</th><th class="number">{page.Say("影响最终得分", "Of the final score")}</th></tr></thead>
            {losses.Select((loss, index) => Item(index + 1, loss, cures[loss.Indicator.Indicator.Code]))}</table>
            """);
    }

    private Html Sum(IReadOnlyList<Loss> losses)
    {
        if (scheme.HasMeans) return page.Note(page.Say("各方面按平均数合成，一分值多少取决于其余各分，所以按失去的分排列。", "Areas come together as means: what a point is worth depends on all the others, so the order is by points lost."));
        var sum = Numbers.Show(losses.Aggregate(Rational.Zero, (total, loss) => total + loss.Costs!.Value).Simplified);
        return page.Note(page.Say($"加减分前共失 {sum} 分（最终得分口径）。", $"Together they cost {sum} of the final score, before bonus and penalty."));
    }

    private Html Item(int number, Loss loss, IReadOnlyList<Counterfactual> cures)
    {
        var cure = loss.Kind == LossKind.Lost ? cures.FirstOrDefault(one => loss.Award is null || one.Criterion == loss.Award.Criterion.Number) : null;
        return Html.Of($"""
            <tbody class="item"><tr><td class="number">{number}</td><td>{Title(loss)}</td><td class="number">{Numbers.Show(loss.Points)} / {Numbers.Show(loss.Possible)}</td><td class="number">{Cost(loss, "−")}</td></tr>
            <tr class="details"><td></td><td colspan="3"><dl>{page.Detail(page.Say("原因", "Why"), page.Sentences(loss.Reasons))}{page.Detail(page.Say("条款", "Clause"), page.Clauses(loss.Clauses))}{page.Detail(page.Say("怎样得到", "What earns them"), cure is null ? Html.Empty : Html.Of($"{page.Say(cure.Sentence)}"))}{page.Detail(page.Say("责任", "Whose doing"), page.Sentences(loss.Control))}</dl></td></tr></tbody>

            """);
    }

    private static string Cost(Loss loss, string sign) => loss.Costs is { } costs ? sign + Numbers.Show(costs) : "—";

    private string Title(Loss loss)
    {
        var indicator = loss.Indicator.Indicator;
        return $"{indicator.Code}{(loss.Award is { } award ? $" {award.Criterion.Number}" : "")} {page.Say(indicator.Name)} · {page.Say(loss.Kind == LossKind.Unattainable ? new Text("无人可得", "nobody can earn these") : Outcomes.Of(loss.Outcome))}";
    }

    private Html Missing(IReadOnlyList<Loss> open)
    {
        if (open.Count == 0) return page.Note(page.Say("没有：每一分都已确定。", "Nothing: every point is settled."));
        return Html.Of($"""
            {page.Note(page.Say("这些分既未得到也未失去，数据补报后才能确定。", "These points are neither earned nor lost until the facts are reported."))}<table><thead><tr><th>{page.Say("指标", "Indicator")}</th><th class="number">{page.Say("待定", "Open")}</th><th class="number">{page.Say("影响最终得分", "Of the final score")}</th><th>{page.Say("缺少", "Missing")}</th></tr></thead><tbody>
            {open.Select(loss => Html.Of($"<tr><td>{Title(loss)}</td><td class=\"number\">{Numbers.Show(loss.Points)}</td><td class=\"number\">{Cost(loss, "+")}</td><td>{page.Sentences(loss.Reasons.Where(claim => claim.Kind == ClaimKind.MissingFact))}</td></tr>\n"))}</tbody></table>
            """);
    }
}
