using ScoringGraph.Bench.Months;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Bench.Explained;

/// <summary>One indicator of four criteria, A3.G2.I2 in October, for many fact sets: points, awards, and the trace of every criterion.</summary>
internal sealed class ExplainedIndicator
{
    private const string Indicator = "A3.G2.I2";

    private readonly CompiledEdition edition;
    private readonly MonthFacts facts;
    private readonly CheckedCriterion[] criteria;

    public ExplainedIndicator(int sets)
    {
        var rule = Plan.Scheme.InForce(Indicator, Plan.October)!;
        var scheme = Plan.Scheme.Scheme;
        var alone = scheme with { Areas = [scheme.Areas.Single(area => area.Indicators.Any(indicator => indicator.Code == Indicator))], Bonus = scheme.Bonus with { Entries = [] }, Penalties = scheme.Penalties with { Entries = [] } };
        edition = CompiledEdition.Of(Plan.Scheme with { Declared = [Plan.Scheme.Declared[0] with { Scheme = alone }], Rules = [rule] }, Plan.October);
        criteria = [.. edition.Criteria];
        var random = new Random(1);
        facts = new MonthFacts(scheme.Code, Plan.October, [.. Enumerable.Range(0, sets).Select(set => new ParticipantFacts($"P{set}", Row(rule, random), new HashSet<string>()))]);
    }

    /// <summary>The fact sets by name, as the peers read them.</summary>
    public IReadOnlyList<Dictionary<string, decimal>> Sets => [.. facts.Participants.Select(item => Symbols().ToDictionary(symbol => symbol.Name, symbol => item.Row.Number(symbol.Index)))];

    public IReadOnlyList<decimal> Points => [.. edition.Score(facts).Scorecards.Select(card => card.Results[0].Points!.Value.ToDecimal())];

    /// <summary>Scores every fact set and keeps, beside its result with awards, the trace of each criterion.</summary>
    public (MonthScore Score, Trace[][] Traces) Explain()
    {
        var score = edition.Score(facts);
        var traces = new Trace[facts.Participants.Count][];
        for (var i = 0; i < traces.Length; i++)
        {
            var awards = score.Scorecards[i].Results[0].Awards;
            traces[i] = new Trace[awards.Count];
            for (var a = 0; a < awards.Count; a++) traces[i][a] = edition.Trace(criteria[a], facts.Participants[i].Row).Condition;
        }

        return (score, traces);
    }

    private IEnumerable<Symbol> Symbols() => edition.Criteria.SelectMany(criterion => criterion.Condition.Symbols).Distinct();

    private static FactRow Row(CheckedRule rule, Random random)
    {
        var row = new FactRow(Plan.Scheme.Scheme.Facts);
        foreach (var criterion in rule.Criteria)
        {
            // `due == 0 || done / due >= 1`: nothing due, all done, or not all.
            var (due, done) = (criterion.Condition.Symbols[0].Index, criterion.Condition.Symbols[1].Index);
            row.Set(due, random.Next(4) == 0 ? 0m : random.Next(1, 60));
            row.Set(done, random.Next(3) == 0 ? Math.Floor(row.Number(due) / 2m) : row.Number(due));
        }

        return row;
    }
}
