using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>Explains what bonus and penalty entries gave, event by event, and what a cap left of it.</summary>
internal sealed class AdjustmentExplainer(Scheme scheme)
{
    public Explanation Bonus(Scorecard card)
    {
        var entries = Entries(ClaimKind.Bonus, card.BonusEntries).ToList();
        if (card.Bonus != card.BonusUncapped)
        {
            var clause = scheme.Bonus.CapClause is { } text ? new[] { Explanation.Quote(text.Text, text.Line) } : [];
            entries.Add(Explanation.Adjustment($"加分最多 {Numbers.Show(card.Bonus)} 分", $"The bonus is at most {Numbers.Show(card.Bonus)}", card.BonusUncapped, card.Bonus, clause));
        }

        return Explanation.Claim(ClaimKind.Bonus, $"加分 {Numbers.Show(card.Bonus)} 分", $"Bonus {Numbers.Show(card.Bonus)}", entries).Adding(card.Bonus) with { Points = card.Bonus };
    }

    public Explanation Penalty(Scorecard card)
    {
        var entries = Entries(ClaimKind.Penalty, card.PenaltyEntries).ToList();
        var sum = card.PenaltyEntries.Sum(entry => entry.Points);
        if (sum != card.Penalty) entries.Add(Explanation.Adjustment($"减分最多 {Numbers.Show(card.Penalty)} 分", $"The penalty is at most {Numbers.Show(card.Penalty)}", sum, card.Penalty));
        return Explanation.Claim(ClaimKind.Penalty, $"减分 {Numbers.Show(card.Penalty)} 分", $"Penalty {Numbers.Show(card.Penalty)}", entries).Adding(-card.Penalty) with { Points = card.Penalty };
    }

    // Entries that nothing was shown for would only hide the others.
    private static IEnumerable<Explanation> Entries(ClaimKind kind, IReadOnlyList<Adjustment> entries) =>
        entries.Where(entry => entry.Points != 0m || entry.Excluded is not null || entry.Events.Count > 0).Select(entry => Entry(kind, entry));

    private static Explanation Entry(ClaimKind kind, Adjustment entry)
    {
        var clauses = entry.Entry.Clauses.Select(clause => Explanation.Quote(clause.Text, clause.Line));
        var excluded = entry.Excluded is { } exclusion
            ? new[] { Explanation.Claim(ClaimKind.State, "方案规定不适用于本地区", "The plan keeps the participant out of it", exclusion.Clause is { } text ? [Explanation.Quote(text.Text, text.Line)] : []) }
            : [];
        var (name, points) = (entry.Entry.Name, Numbers.Show(entry.Points));
        return Explanation.Claim(kind, $"{entry.Entry.Code}「{name.Zh}」：{points} 分", $"{entry.Entry.Code} “{name.En}”: {points}", [.. clauses, .. excluded, .. Events(entry)]).Adding(entry.Points) with { Points = entry.Points, Code = entry.Entry.Code };
    }

    private static IEnumerable<Explanation> Events(Adjustment entry) => entry.Events.Select(one =>
    {
        var why = Words(one.Status);
        Rational? adds = entry.Entry.Step is not EventsStep step ? null : one.Status == EventStatus.Counted ? step.Points : Rational.Zero;
        return Explanation.Claim(
            ClaimKind.Event,
            $"第 {one.Index + 1} 项{(one.Key is null ? "" : $"（{one.Key}）")}：{why.Zh}",
            $"Event {one.Index + 1}{(one.Key is null ? "" : $" ({one.Key})")}: {why.En}").Adding(adds);
    });

    private static Text Words(EventStatus status) => status switch
    {
        EventStatus.Counted => new("计入", "counts"),
        EventStatus.OtherMonth => new("不计入，日期不在本月", "does not count, it is dated in another month"),
        EventStatus.NotAccepted => new("不计入，内容不在认可范围", "does not count, it is not of a kind that is accepted"),
        EventStatus.ConditionNotMet => new("不计入，不符合条件", "does not count, it does not meet the condition"),
        _ => new("不计入，同一工作已计过", "does not count, the same work was counted already"),
    };
}
