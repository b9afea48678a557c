using ScoringGraph.Scoring;

namespace ScoringGraph.Bench.HandWritten;

/// <summary>Bonus and penalty points.</summary>
internal static class NovemberAdjustments
{
    private static readonly Month Scored = new(2017, 11);
    private static readonly Month Last = new(2017, 12);

    public static decimal Bonus(NovemberFacts facts)
    {
        var points = facts.CreditPilotSelected == true ? Math.Clamp(facts.CreditPilotProgressPoints ?? 0, 0, 3) : 0;
        if (facts.MineralMonthlyTargetMet == true) points += Stage(facts.MineralStageCompleted);
        if (facts.EnergyEiaMonthlyTargetMet == true && facts.Participant != "崇川区") points += 3;
        points += 5 * Once(facts.Praises, notice => notice.Form is null or "通报表扬");
        points += 5 * Rankings(facts, ranking => ranking.Rank <= 10);
        points += 2 * Early(facts.EarlyCompletions);
        return Math.Min(points, 10);
    }

    public static decimal Penalty(NovemberFacts facts) =>
        (5 * Once(facts.Criticisms, _ => true)) + (5 * Rankings(facts, ranking => ranking.Rank > ranking.Total - 20));

    private static decimal Stage(string? stage) => stage switch { "plan" => 1, "unitEngaged" => 2, "resultApproved" => 3, _ => 0 };

    private static bool InMonth(DateOnly? date) => date is not { } day || Month.Of(day) == Scored;

    // The same work counts once a month; a notice that names no work counts on its own.
    private static int Once(List<Notice>? notices, Func<Notice, bool> accepted)
    {
        if (notices is null) return 0;
        var counted = notices.Where(notice => InMonth(notice.Date) && accepted(notice)).ToList();
        return counted.Where(notice => notice.WorkItem is not null).Select(notice => notice.WorkItem).Distinct().Count()
            + counted.Where(notice => notice is { WorkItem: null, Indicator: not null }).Select(notice => notice.Indicator).Distinct().Count()
            + counted.Count(notice => notice is { WorkItem: null, Indicator: null });
    }

    private static int Rankings(NovemberFacts facts, Func<ProvincialRanking, bool> holds) =>
        facts.ProvincialRankings is { } rankings ? rankings.Count(ranking => InMonth(ranking.Published) && holds(ranking)) : 0;

    private static int Early(List<EarlyCompletion>? completions)
    {
        if (completions is null) return 0;
        var counted = completions.Where(item => InMonth(item.Completed) && item.Target > Scored && item.Target <= Last).ToList();
        return counted.Where(item => item.Indicator is not null).Select(item => item.Indicator).Distinct().Count() + counted.Count(item => item.Indicator is null);
    }
}
