using BenchmarkDotNet.Attributes;
using ScoringGraph.Bench.Months;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Bench.Measuring;

/// <summary>Every rule's yes or no for some participants of the month: compiled, and by stock RulesEngine.</summary>
public class StockBenchmark
{
    private const int Participants = 100;

    private readonly MonthFacts facts = SyntheticMonth.Of(Plan.Edition, Participants);
    private StockRules stock = null!;

    [GlobalSetup]
    public void Check()
    {
        stock = new StockRules(Plan.Scheme, Plan.Edition.Edition, facts);
        if (stock.Ask() != Answers()) throw new InvalidOperationException("Stock RulesEngine and the compiled rules give different answers.");
    }

    [Benchmark(Baseline = true)]
    public int Stock() => stock.Ask();

    [Benchmark]
    public object Compiled() => Plan.Edition.Evaluate(facts);

    // Stock RulesEngine is asked about absent facts too, as no or 0, so the same is asked here.
    private int Answers() => facts.Participants.Sum(participant => Plan.Edition.Criteria.Count(criterion => Plan.Edition.Answer(criterion.Criterion, participant.Row) == true));

    internal static IEnumerable<Line> Lines()
    {
        var times = Session.Run<StockBenchmark>();
        yield return Line.AtLeast(
            "every yes/no of 100 participants: stock RulesEngine / compiled",
            Line.Text($"{times[nameof(Stock)] / 1e6:0.0} ms / {times[nameof(Compiled)] / 1e6:0.00} ms"),
            times[nameof(Stock)] / times[nameof(Compiled)],
            10);
    }
}
