using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>What is to be said beside the score of a period.</summary>
public static class PeriodNotes
{
    /// <summary>Which months are missing or may still change, and what follows from that or from a veto; null if all is as it should be.</summary>
    public static Text? Of(Period period, PeriodScorecard card)
    {
        Text?[] notes = [Months(card), Veto(period.Policy, card)];
        var all = notes.OfType<Text>().ToArray();
        return all.Length == 0 ? null : new Text($"{string.Join("；", all.Select(note => note.Zh))}。", $"{string.Join("; ", all.Select(note => note.En))}.");
    }

    private static Text? Months(PeriodScorecard card)
    {
        if (card.Complete) return null;
        var why = card.Months.Where(month => month.Status != MonthStatus.Scored).GroupBy(month => month.Status)
            .Select(group => (Months: Runs([.. group.Select(month => month.Month.Month)]), Words: Words(group.Key))).ToArray();
        return new Text(
            $"{string.Join("，", why.Select(item => $"{item.Months.Zh} {item.Words.Zh}"))}，{(card.Final is null ? "因此没有得分" : "得分为暂定")}",
            $"{string.Join(", ", why.Select(item => $"{item.Months.En} {item.Words.En}"))}: {(card.Final is null ? "no score" : "the score is provisional")}");
    }

    // Neighbouring months as one: `2026-02 至 2026-12`.
    private static Text Runs(Month[] months)
    {
        var runs = new List<(Month First, Month Last)>();
        foreach (var month in months)
            if (runs.Count > 0 && runs[^1].Last.Ordinal + 1 == month.Ordinal) runs[^1] = (runs[^1].First, month);
            else runs.Add((month, month));
        return new Text(
            string.Join("、", runs.Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First} 至 {run.Last}")),
            string.Join(", ", runs.Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First} to {run.Last}")));
    }

    private static Text? Veto(PeriodPolicy policy, PeriodScorecard card)
    {
        if (policy.VetoedAtMost is not { } limit || card.Months.FirstOrDefault(month => month.IsVetoed) is not { } month) return null;
        return new Text($"{month.Month.Month} 被一票否决，得分不超过 {Numbers.Show(limit)} 分", $"vetoed in {month.Month.Month}, so the score is at most {Numbers.Show(limit)}");
    }

    private static Text Words(MonthStatus status) => status switch
    {
        MonthStatus.Provisional => new("数据不全", "(facts missing)"),
        MonthStatus.NotScored => new("尚未评分", "(not scored yet)"),
        MonthStatus.TakesNoPart => new("未参加任何指标", "(took part in nothing)"),
        MonthStatus.RuleFailed => new("规则出错", "(a rule failed)"),
        _ => new("缺少数据，无法计分", "(no score without the facts missing)"),
    };
}
