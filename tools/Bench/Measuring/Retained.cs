using ScoringGraph.Bench.Months;

namespace ScoringGraph.Bench.Measuring;

/// <summary>Bytes that stay in memory after a collection.</summary>
internal static class Retained
{
    public static (long Facts, long Points, long Awards) Of(int participants)
    {
        var (facts, factBytes) = Kept(() => SyntheticMonth.Of(Plan.Edition, participants));
        var (points, pointBytes) = Kept(() => Plan.Edition.Score(facts, keepAwards: false));
        var (awards, awardBytes) = Kept(() => Plan.Edition.Score(facts));
        GC.KeepAlive((facts, points, awards));
        return (factBytes, pointBytes, awardBytes);
    }

    private static (T Value, long Bytes) Kept<T>(Func<T> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var value = make();
        return (value, GC.GetTotalMemory(forceFullCollection: true) - before);
    }
}
