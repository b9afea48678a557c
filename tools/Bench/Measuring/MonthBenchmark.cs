using BenchmarkDotNet.Attributes;
using ScoringGraph.Bench.HandWritten;
using ScoringGraph.Bench.Months;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Bench.Measuring;

/// <summary>A month of 3,000 participants by 39 indicators: the rules as JSON against the same rules written by hand.</summary>
public class MonthBenchmark
{
    private const int Participants = 3000;

    private readonly MonthFacts facts = SyntheticMonth.Of(Plan.Edition, Participants);
    private NovemberFacts[] typed = [];

    [GlobalSetup]
    public void Check()
    {
        typed = NovemberReader.Read(facts, Plan.Edition.Edition);
        var byHand = NovemberScorer.Score(typed);
        SamePoints.Check(Plan.Edition.Score(facts, keepAwards: false), byHand);
        SamePoints.Check(Plan.Edition.Score(facts), byHand);
    }

    [Benchmark(Baseline = true)]
    public object ByHand() => NovemberScorer.Score(typed);

    [Benchmark]
    public object PointsOnly() => Plan.Edition.Score(facts, keepAwards: false);

    [Benchmark]
    public object WithAwards() => Plan.Edition.Score(facts);

    internal static IEnumerable<Line> Lines()
    {
        var times = Session.Run<MonthBenchmark>();
        foreach (var (what, method, most) in new[] { ("points only", nameof(PointsOnly), 1.5), ("awards kept", nameof(WithAwards), 3.0) })
            yield return Line.AtMost(
                $"month of 3,000 x 39, {what} / written by hand",
                Line.Text($"{times[method] / 1e6:0.0} ms / {times[nameof(ByHand)] / 1e6:0.0} ms"),
                times[method] / times[nameof(ByHand)],
                most);
    }
}
