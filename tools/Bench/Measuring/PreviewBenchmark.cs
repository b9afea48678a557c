using BenchmarkDotNet.Attributes;
using ScoringGraph.Bench.Months;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Bench.Measuring;

/// <summary>A draft of one indicator over three months of 3,000 participants: what the preview scores again, against scoring everything.</summary>
public class PreviewBenchmark
{
    private const int Participants = 3000;
    private const string Indicator = "A2.G4.I1";
    private const string Path = "2017-10/A2.G4.I1.json";

    private readonly LoadedScheme after = Drafted();
    private readonly ScoredMonth[] months = [.. Plan.Scheme.Scheme.Months.Select(Scored)];
    private CompiledEdition[] changed = [];

    [GlobalSetup]
    public void Check()
    {
        changed = [.. months.Select(month => month.Edition.With([after.InForce(Indicator, month.State.Month)!]))];
        foreach (var (month, edition) in months.Zip(changed))
            if (!edition.Score(month.Facts).Scorecards.Select(card => (card.Final, card.Rank)).SequenceEqual(edition.Rescore(month.Score, month.Facts).Scorecards.Select(card => (card.Final, card.Rank))))
                throw new InvalidOperationException($"{month.State.Month}: scoring one indicator again differs from scoring everything.");
    }

    [Benchmark(Baseline = true)]
    public object Everything() => months.Zip(changed, (month, edition) => edition.Score(month.Facts)).ToArray();

    [Benchmark]
    public object OneIndicator() => months.Zip(changed, (month, edition) => edition.Rescore(month.Score, month.Facts)).ToArray();

    [Benchmark]
    public object WholeReport() => new ImpactPreview(Plan.Scheme, after).Of(months);

    internal static IEnumerable<Line> Lines()
    {
        yield return Asked();
        var times = Session.Run<PreviewBenchmark>();
        foreach (var (what, method) in new[] { ("scored", nameof(OneIndicator)), ("compiled, scored, compared, every reason told, cases run", nameof(WholeReport)) })
            yield return Line.Fact(
                $"draft of one indicator, 3 months of 3,000, {what} / everything scored",
                Line.Text($"{times[method] / 1e6:0.0} ms / {times[nameof(Everything)] / 1e6:0.0} ms = {times[method] / times[nameof(Everything)]:0.00}x"));
    }

    // Counted, not timed: what the report says it asked, against every criterion of the three months.
    private static Line Asked()
    {
        var preview = new PreviewBenchmark();
        var report = new ImpactPreview(Plan.Scheme, preview.after).Of(preview.months);
        var (asked, all) = (report.Months.Sum(month => month.Asked), preview.months.Sum(month => month.Edition.Evaluate(month.Facts).Count));
        var only = Plan.Scheme.InForce(Indicator, Plan.October)!.Criteria.Count * Participants * preview.months.Length;
        return new Line(
            "draft of one indicator, 3 months of 3,000, questions asked / of everything",
            Line.Text($"{asked:N0} / {all:N0}"),
            Line.Text($"{(double)asked / all:0.000}x"),
            Line.Text($"{only:N0}"),
            asked == only ? Goal.Met : Goal.NotMet);
    }

    private static LoadedScheme Drafted()
    {
        var problems = new ProblemList();
        var text = Plan.Scheme.Files.TextOf(Path)!.Replace("<= 1\"", "<= 0\"", StringComparison.Ordinal);
        return Plan.Scheme.With(Plan.Scheme.Files.With(Path, text), problems) ?? throw new InvalidOperationException(string.Join("\n", problems.Problems));
    }

    private static ScoredMonth Scored(Month month)
    {
        var edition = CompiledEdition.Of(Plan.Scheme, month);
        var facts = SyntheticMonth.Of(edition, Participants);
        return new ScoredMonth(edition, facts, edition.Score(facts), new MonthState(month, false, "", edition.Hash));
    }
}
