using BenchmarkDotNet.Attributes;
using ScoringGraph.Bench.Measuring;

namespace ScoringGraph.Bench.Explained;

/// <summary>One indicator of four criteria, explained here and not explained by the peers.</summary>
public class PeersBenchmark
{
    private const int Sets = 1024;

    // As peers.mjs calls it: one decision that loops over all fact sets, which nobody writes to score a county. Told, without a goal.
    private const string AllAtOnce = "zen-engine, 1024 in one call";

    private readonly ExplainedIndicator indicator = new(Sets);

    [Benchmark]
    public object Explained() => indicator.Explain();

    internal static IEnumerable<Line> Lines()
    {
        var question = new ExplainedIndicator(Sets);
        var (rates, whyNot) = NodePeers.Rates(new { sets = question.Sets, points = question.Points, seconds = Session.Quick ? 0.5 : 1.5 });
        var ours = Sets / Session.Run<PeersBenchmark>()[nameof(Explained)] * 1e9;
        yield return Line.Fact("4-criterion indicator, explained", Line.Text($"{ours:N0} a second"));
        if (rates is null) yield return new Line("json-rules-engine and zen-engine", whyNot!, "", "at least 20x", Goal.Skipped);
        foreach (var (engine, theirs) in rates ?? new Dictionary<string, double>())
        {
            var (what, measured) = ($"same indicator, explained / {engine} unexplained", Line.Text($"{ours:N0} / {theirs:N0} a second"));
            yield return engine == AllAtOnce
                ? new Line(what, measured, Line.Text($"{ours / theirs:0.0}x faster"), "", Goal.None)
                : Line.AtLeast(what, measured, ours / theirs, 20);
        }
    }
}
