using BenchmarkDotNet.Attributes;
using ScoringGraph.Bench.Months;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Bench.Measuring;

/// <summary>Time by number of participants: linear but for the sorting.</summary>
public class ScalingBenchmark
{
    private static readonly int[] Sizes = [300, 3_000, 30_000];

    private MonthFacts facts = new("", default, []);

    [ParamsSource(nameof(SizesToRun))]
    public int Participants { get; set; }

    public static IEnumerable<int> SizesToRun => Session.Quick ? Sizes.SkipLast(1) : Sizes;

    [GlobalSetup]
    public void Setup() => facts = SyntheticMonth.Of(Plan.Edition, Participants);

    [Benchmark]
    public object PointsOnly() => Plan.Edition.Score(facts, keepAwards: false);

    [Benchmark]
    public object WithAwards() => Plan.Edition.Score(facts);

    internal static IEnumerable<Line> Lines()
    {
        var times = Session.Run<ScalingBenchmark>(rounds: 1);
        foreach (var size in SizesToRun)
        {
            var memory = Retained.Of(size);
            yield return Line.Fact(
                Line.Text($"{size:N0} participants, each"),
                Line.Text($"{times[$"PointsOnly {size}"] / size / 1000:0.0} µs points, {times[$"WithAwards {size}"] / size / 1000:0.0} µs awards; kept: {memory.Facts / 1024.0 / size:0.0} KB facts, {memory.Points / 1024.0 / size:0.0} KB points, {memory.Awards / 1024.0 / size:0.0} KB awards"));
        }
    }
}
