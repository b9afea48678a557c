using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>
/// Brings a criterion to a goal by the smallest change of facts: of a single fact, each by itself, where one is enough;
/// otherwise of several, each of which is as near to what was reported as the others allow.
/// </summary>
/// <param name="edition">The rules.</param>
/// <param name="source">The criterion.</param>
/// <param name="reported">What was reported.</param>
internal sealed class CriterionSolver(CompiledEdition edition, CheckedCriterion source, FactRow reported)
{
    private readonly FactCatalogue catalogue = reported.Catalogue;

    /// <summary>Every row that reaches the goal by a single further change; none if no fact is enough by itself.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="row">Where to begin.</param>
    public IEnumerable<FactRow> Alone(Goal goal, FactRow row) => Facts(row).Select(fact => Nearest(fact, goal, row)).OfType<FactRow>();

    /// <summary>A row that reaches the goal by several changes; null if that is too intricate.</summary>
    public FactRow? Together(Goal goal, FactRow row)
    {
        if (Meet(source.Condition.Root, true, row) is not { } met) return null;
        if (source.Criterion.Award is PerUnitAward { CountTrue: var names })
            foreach (var fact in names.Select(catalogue.IndexOf).Where(fact => !met.Flag(fact)))
                if (!IsReached(goal, met)) met = met.With(fact, true);
        var reached = IsReached(goal, met) ? met : Alone(goal, met).FirstOrDefault();
        return reached is null ? null : Tightened(goal, reached);
    }

    /// <summary>The facts in which a row differs from what was reported.</summary>
    public static IEnumerable<int> Changed(FactRow reported, FactRow row) =>
        Enumerable.Range(0, row.Catalogue.Definitions.Count).Where(fact => !Equals(row.Value(fact), reported.Value(fact)));

    private bool IsReached(Goal goal, FactRow row) => goal.IsReached(edition.Ask(source.Criterion, row));

    // Each change anew, now that the others are known: what is not needed goes, what is too much shrinks.
    private FactRow Tightened(Goal goal, FactRow row)
    {
        foreach (var fact in Changed(reported, row).ToArray())
            row = reported.Value(fact) is { } value && IsReached(goal, row.With(fact, value)) ? row.With(fact, value) : Nearest(fact, goal, row) ?? row;
        return row;
    }

    private FactRow? Nearest(int fact, Goal goal, FactRow row)
    {
        var targets = source.Criterion.Award is RankedAward { Growth: { } growth }
            ? catalogue.IndexOf(growth.Of) == fact ? [.. goal.Amounts.SelectMany(value => Grown(growth, value, row))] : []
            : source.Criterion.Award is AssessedAward assessed && catalogue.IndexOf(assessed.Score) == fact ? goal.Amounts : [];
        if (Turns.Of(fact, row, source.Condition.Root, source.Amount?.Root, goal.Amounts) is not { } turns) return null;
        return First(fact, row, [.. turns, .. targets], candidate => IsReached(goal, candidate));
    }

    // Numbers beyond all measure are no suggestion.
    private FactRow? First(int fact, FactRow row, IReadOnlyCollection<Rational> turns, Func<FactRow, bool> isEnough)
    {
        try
        {
            return NearestValues.Of(catalogue[fact], reported.Value(fact), turns).Select(value => row.With(fact, value)).FirstOrDefault(isEnough);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // By which this month's number grows as much as that, in either measure of growth.
    private IEnumerable<Rational> Grown(GrowthMetric growth, Rational value, FactRow row)
    {
        var before = row.Number(catalogue.IndexOf(growth.Since));
        return [(value + 1) * before, value + before, value, before];
    }

    private FactRow? Meet(Node node, bool wanted, FactRow row)
    {
        if (Answers.Of(node, row) is bool answer && answer == wanted) return row;
        return node switch
        {
            NegationNode negation => Meet(negation.Operand, !wanted, row),
            BinaryNode { IsLogical: true } logical when (logical.Operator == Operator.And) == wanted => MeetAll([.. Phrases.Parts(logical, logical.Operator)], wanted, row),
            BinaryNode { IsLogical: true } logical => Phrases.Parts(logical, logical.Operator).Select(part => Meet(part, wanted, row)).OfType<FactRow>().MinBy(met => Changed(row, met).Count()),
            _ => MeetOne(node, wanted, row),
        };
    }

    // What meets one part may break another, so all are looked at twice.
    private FactRow? MeetAll(Node[] parts, bool wanted, FactRow row)
    {
        foreach (var part in parts.Concat(parts))
            if (Meet(part, wanted, row) is { } met) row = met;
            else return null;
        return row;
    }

    private FactRow? MeetOne(Node node, bool wanted, FactRow row)
    {
        foreach (var fact in Ordered([node]))
            if (Turns.Of(fact, row, node) is { } turns && First(fact, row, turns, candidate => Equals(Answers.Of(node, candidate), wanted)) is { } met)
                return met;
        return null;
    }

    private IEnumerable<int> Facts(FactRow row)
    {
        var roots = source.Amount is { } amount ? new[] { amount.Root, source.Condition.Root } : [source.Condition.Root];
        string[] named = source.Criterion.Award switch
        {
            PerUnitAward perUnit => [.. perUnit.CountTrue.Where(name => !row.Flag(catalogue.IndexOf(name)))],
            AssessedAward assessed => [assessed.Score],
            RankedAward { Growth: { } growth } => [growth.Of],
            _ => [],
        };
        // What last month came to is history.
        var past = source.Criterion.Award is RankedAward { Growth.Since: { } since } ? catalogue.IndexOf(since) : -1;
        return named.Select(catalogue.IndexOf).Concat(Ordered(roots)).Distinct().Where(fact => fact != past);
    }

    // More of what counts comes to mind before fewer of what it is divided by.
    private static IEnumerable<int> Ordered(IReadOnlyList<Node> roots)
    {
        var all = roots.SelectMany(root => root.All).ToArray();
        var divided = all.OfType<BinaryNode>().Where(node => node.Operator == Operator.Divide).SelectMany(node => node.Right.All).ToHashSet(ReferenceEqualityComparer.Instance);
        return all.OfType<SymbolNode>().OrderBy(symbol => divided.Contains(symbol)).Select(symbol => symbol.Symbol.Index).Distinct();
    }
}
