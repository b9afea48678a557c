using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Reports;

/// <summary>A department's month on paper: how all participants stand in the areas it answers for, and what most points were lost by.</summary>
public sealed class DepartmentReport
{
    private const int ReasonsShown = 3;

    private readonly CompiledEdition edition;
    private readonly MonthScore score;
    private readonly Scheme scheme;
    private readonly Page page;
    private readonly (Scorecard Card, Loss Loss)[] losses;

    /// <summary>Scores the month.</summary>
    public DepartmentReport(CompiledEdition edition, MonthFacts facts, Language language)
    {
        (this.edition, score) = (edition, edition.Score(facts));
        scheme = edition.Edition.Scheme;
        page = new Page(edition, language);
        var all = new Losses(edition, facts, score);
        losses = [.. score.Scorecards.SelectMany((card, index) => all.Of(index).Select(loss => (card, loss)))];
    }

    /// <summary>The report as one HTML file; the same edition and facts give the same bytes.</summary>
    /// <param name="department">The code of a department of the scheme.</param>
    public string Of(string department)
    {
        var areas = scheme.Areas.Where(area => area.Departments.Contains(department)).ToArray();
        var indicators = edition.Edition.Indicators.Where(item => areas.Contains(item.Area)).ToArray();
        var entries = scheme.Bonus.Entries.Concat(scheme.Penalties.Entries).Where(entry => entry.Departments.Contains(department)).ToArray();
        return page.Document(page.Say(NameOf(department)), indicators, Html.Join([
            Summary(areas, indicators),
            .. areas.Select(area => page.Section($"{area.Code} {page.Say(area.Name)}", Area(area, department))),
            .. indicators.Length == 0 ? Array.Empty<Html>() : [page.Section(page.Say("各指标的失分与原因", "Indicators: what was lost, and why"), Indicators(indicators)), page.Section(page.Say("尚缺的数据", "What is missing"), Missing(indicators))],
            .. entries.Length == 0 ? Array.Empty<Html>() : [page.Section(page.Say("加分与减分", "Bonus and penalties"), Entries(entries))],
        ]));
    }

    private Text NameOf(string department) => scheme.Departments.First(item => item.Code == department).Name;

    private Html Summary(IReadOnlyList<Area> areas, IReadOnlyList<EditionIndicator> indicators)
    {
        if (areas.Count == 0) return Html.Of($"<p>{page.Say("该部门不负责任何评价内容。", "The department answers for no area.")}</p>\n");
        var open = score.Scorecards.Count(card => card.Results.Any(result => !result.Complete && indicators.Contains(result.Indicator)));
        var state = open == 0 ? page.Say("所需数据齐全", "Every fact needed is known") : page.Say($"得分为暂定：{open} 个地区缺少数据或规则出错", $"Points are provisional: facts of {Numbers.Count(Numbers.Show(open), "participant")} are missing, or a rule failed");
        var subject = page.Say($"负责 {areas.Count} 项评价内容、{indicators.Count} 项指标；{score.Scorecards.Count} 个地区参评。", $"Answers for {Numbers.Count(Numbers.Show(areas.Count), "area")} with {Numbers.Count(Numbers.Show(indicators.Count), "indicator")}; {Numbers.Count(Numbers.Show(score.Scorecards.Count), "participant")} scored.");
        return Html.Of($"<p>{subject}</p>\n<p class=\"{(open == 0 ? "state" : "state provisional")}\">{state}</p>\n");
    }

    private Html Area(Area area, string department)
    {
        var all = new AreaStandings(score, area);
        if (all.Standings.Count == 0) return page.Note(page.Say("本月没有地区在这方面得分。", "Nobody has points in this area this month."));
        string[] others = [.. area.Departments.Where(code => code != department).Select(code => page.Say(NameOf(code)))];
        var shared = others.Length == 0 ? Html.Empty : page.Note(page.Say($"共同负责：{string.Join("、", others)}。", $"Shared with {string.Join("; ", others)}."));
        return Html.Of($"""
            {shared}{new BarChart(page).Of(page.Say($"{area.Code} 各地区得分率与中位数", $"Share of {area.Code} reached by each participant, and the median"), [.. all.Standings.Select(item => new Bar(Participant(item.Card), item.Share, item.IsOpen, null, all.Median))])}{page.Note(page.Say($"名次按得分率，并列占位；中位数 {Shares.Percent(all.Median!.Value)}（地区数为偶数时为中间两个的平均）。", $"Places are by share, those behind a tie are used up. The median is {Shares.Percent(all.Median!.Value)}; of an even number it is the mean of the two in the middle."))}<table><thead><tr><th class="number">{page.Say("名次", "Place")}</th><th>{page.Say("地区", "Participant")}</th><th class="number">{page.Say("得分", "Points")}</th><th class="number">{page.Say("满分", "Possible")}</th><th class="number">{page.Say("得分率", "Share")}</th></tr></thead><tbody>
            {all.Standings.Select(Row)}</tbody></table>
            """);
    }

    private string Participant(Scorecard card) => page.Say(scheme.Participants.First(item => item.Code == card.Participant).Name);

    private Html Row(AreaStanding item) => Html.Of($"""
        <tr><td class="number">{item.Place}</td><td>{Participant(item.Card)}{(item.IsOpen ? page.Say("（暂定）", " (provisional)") : "")}</td><td class="number">{Numbers.Show(item.Score.Points!.Value)}</td><td class="number">{Numbers.Show(item.Score.Nominal)}</td><td class="number">{Shares.Percent(item.Share)}</td></tr>

        """);

    private Html Indicators(IReadOnlyList<EditionIndicator> indicators) => Html.Of($"""
        {page.Note(page.Say("平均得分取参加该指标且有得分的地区；缺少数据的暂按 0 分，不计入失分。", "Means are of those who take part and have points; a missing fact counts as 0 for now, and not as lost."))}<table><thead><tr><th>{page.Say("指标", "Indicator")}</th><th class="number">{page.Say("平均得分", "Mean")}</th><th class="number">{page.Say("满分", "Possible")}</th><th class="number">{page.Say("失分合计", "Lost in all")}</th><th class="number">{page.Say("失分地区", "Participants")}</th></tr></thead>
        {indicators.Select(Item)}</table>
        """);

    private Html Item(EditionIndicator indicator)
    {
        Rational[] points = [.. score.Scorecards.SelectMany(card => card.Results).Where(result => result.Indicator == indicator).Select(result => result.Points).OfType<Rational>()];
        var lost = losses.Where(item => item.Loss.Indicator == indicator && item.Loss.Kind != LossKind.Open).ToArray();
        var reasons = lost.GroupBy(item => (item.Loss.Kind, item.Loss.Award?.Criterion.Number, item.Loss.Outcome)).OrderByDescending(group => group.Count()).ThenByDescending(group => Sum(group.Select(item => item.Loss.Points)));
        return Html.Of($"""
            <tbody class="item"><tr><td>{indicator.Indicator.Code} {page.Say(indicator.Indicator.Name)}</td><td class="number">{(points.Length == 0 ? "—" : Numbers.Show((Sum(points) / points.Length).Simplified))}</td><td class="number">{Numbers.Show(indicator.Indicator.Nominal)}</td><td class="number">{Numbers.Show(Sum(lost.Select(item => item.Loss.Points)).Simplified)}</td><td class="number">{lost.Select(item => item.Card).Distinct().Count()} / {points.Length}</td></tr>
            {(lost.Length == 0 ? Html.Empty : Html.Of($"<tr class=\"details\"><td colspan=\"5\">{page.List(reasons.Take(ReasonsShown).Select(group => Reason([.. group])))}</td></tr>"))}</tbody>

            """);
    }

    private Html Reason(IReadOnlyList<(Scorecard Card, Loss Loss)> alike)
    {
        var loss = alike[0].Loss;
        var what = page.Say(loss.Kind == LossKind.Unattainable ? loss.Claims[0].Sentence : Outcomes.Of(loss.Outcome));
        var points = Numbers.Show(Sum(alike.Select(item => item.Loss.Points)).Simplified);
        var who = page.Say($"{alike.Count} 个地区共失 {points} 分", $"{Numbers.Count(Numbers.Show(alike.Count), "participant")}, {Numbers.Count(points, "point")}");
        return Html.Of($"{loss.Award?.Criterion.Number} {what}{page.Say("：", ": ")}{who}{page.Say("（", " (")}{string.Join(page.Say("、", ", "), alike.Select(item => Participant(item.Card)))}{page.Say("）", ")")}{page.Clauses(loss.Clauses)}");
    }

    private static Rational Sum(IEnumerable<Rational> points) => points.Aggregate(Rational.Zero, (sum, one) => sum + one);

    private Html Entries(IReadOnlyList<AdjustmentEntry> entries) => Html.Of($"""
        <table><thead><tr><th>{page.Say("项目", "Entry")}</th><th>{page.Say("地区与分值", "Participants and points")}</th></tr></thead><tbody>
        {entries.Select(Entry)}</tbody></table>
        """);

    private Html Entry(AdjustmentEntry entry)
    {
        var given =
            from card in score.Scorecards
            from item in card.BonusEntries.Concat(card.PenaltyEntries)
            where item.Entry == entry && item.Points != 0m
            select $"{Participant(card)} {Numbers.Show(item.Points)}";
        return Html.Of($"<tr><td>{entry.Code} {page.Say(entry.Name)}</td><td>{string.Join(page.Say("、", ", "), given.DefaultIfEmpty("—"))}{page.Clauses(entry.Clauses.Select(clause => Explanation.Quote(clause.Text, clause.Line)))}</td></tr>\n");
    }

    private Html Missing(IReadOnlyList<EditionIndicator> indicators)
    {
        var open = losses.Where(item => item.Loss.Kind == LossKind.Open && indicators.Contains(item.Loss.Indicator)).ToArray();
        if (open.Length == 0) return page.Note(page.Say("没有：每一分都已确定。", "Nothing: every point is settled."));
        return Html.Of($"""
            <table><thead><tr><th>{page.Say("地区", "Participant")}</th><th>{page.Say("指标", "Indicator")}</th><th class="number">{page.Say("待定", "Open")}</th><th>{page.Say("缺少", "Missing")}</th></tr></thead><tbody>
            {open.Select(item => Html.Of($"<tr><td>{Participant(item.Card)}</td><td>{item.Loss.Indicator.Indicator.Code} {item.Loss.Award?.Criterion.Number} {page.Say(item.Loss.Indicator.Indicator.Name)} · {page.Say(Outcomes.Of(item.Loss.Outcome))}</td><td class=\"number\">{Numbers.Show(item.Loss.Points)}</td><td>{page.Sentences(item.Loss.Reasons.Where(claim => claim.Kind == ClaimKind.MissingFact))}</td></tr>\n"))}</tbody></table>
            """);
    }
}
