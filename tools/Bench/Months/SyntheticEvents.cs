using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Bench.Months;

/// <summary>Praise, criticism, province-wide rankings and early completions, for the few who have any.</summary>
internal static class SyntheticEvents
{
    public static void Set(FactRow row, Random random, Scheme scheme)
    {
        if (random.Next(30) == 0) row.Set(row.Catalogue.IndexOf("mineralStageCompleted"), "plan");
        Add("provincialPraiseEvents", 20, () => new() { ["workItem"] = $"W{random.Next(2)}", ["noticeDate"] = Day(), ["form"] = "通报表扬" });
        Add("provincialCriticismEvents", 40, () => new() { ["indicatorId"] = "A1.G1.I1", ["noticeDate"] = Day() });
        Add("provincialRankings", 20, () => new() { ["rank"] = (decimal)random.Next(1, 101), ["total"] = 100m, ["publishedDate"] = Day() });
        Add("earlyCompletions", 30, () => new() { ["indicatorId"] = "A2.G1.I3", ["targetMonth"] = scheme.Months[random.Next(scheme.Months.Count)] });

        DateOnly Day() => new(2017, random.Next(10, 12), random.Next(1, 29));

        void Add(string fact, int chances, Func<Dictionary<string, object>> record)
        {
            if (random.Next(chances) != 0) return;
            row.Set(row.Catalogue.IndexOf(fact), (IReadOnlyList<FactRecord>)[.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new FactRecord(record()))]);
        }
    }
}
