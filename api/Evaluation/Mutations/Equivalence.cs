using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>
/// Proves that two conditions, or two ladders, give the same score whatever is reported, as `cases >= 15` and `cases > 14` do for a whole number.
/// Comparisons of a fact with numbers cut what the fact can be into stretches on which nothing changes, so that one value of each
/// stretch speaks for all. Whatever else is compared (quotients, two facts) is taken for a yes or no of its own, free of all the
/// others: what holds for every combination holds for those that can occur. Not proven is not the same as different.
/// </summary>
public static class Equivalence
{
    private const int MostCombinations = 20000;

    /// <summary>True if the two can never give different scores; false if that is not known.</summary>
    /// <param name="one">A condition.</param>
    /// <param name="other">Another.</param>
    /// <param name="domainOf">What a number can be when the condition is asked.</param>
    /// <param name="criterion">The criterion whose condition it is; null for none.</param>
    public static bool IsProven(RuleExpression one, RuleExpression other, Func<Symbol, Domain> domainOf, CheckedCriterion? criterion)
    {
        // What is not needed any more cannot be missing any more.
        if (one.Root.Type != OperandType.Boolean || !Needed(one, criterion).SetEquals(Needed(other, criterion))) return false;
        var axes = Axes(one, other, domainOf);
        if (axes.Values.Aggregate(1L, (product, values) => Math.Min(product * values.Count, MostCombinations + 1L)) > MostCombinations) return false;
        foreach (var values in Combinations(axes))
        {
            bool Ask(RuleExpression condition) => Holds(condition, condition.Root, values);
            if (Ask(one) != Ask(other) && !EarnsNothing(criterion, values)) return false;
        }

        return true;
    }

    /// <summary>True if both give every place of a ranking the same points, as 3 points and a tenth do where the first place earns 30.</summary>
    /// <param name="one">A ranking method.</param>
    /// <param name="other">Another.</param>
    /// <param name="most">The points of the first place.</param>
    /// <param name="places">How many places there are at most.</param>
    public static bool OfLadders(RankingMethod one, RankingMethod other, decimal most, int places) =>
        (one.Ties, one.ZeroScoresZero, one.Growth, one.ZeroBase) == (other.Ties, other.ZeroScoresZero, other.Growth, other.ZeroBase)
        && Enumerable.Range(1, places).All(place => PointsOf(one, most, place, places) == PointsOf(other, most, place, places));

    private static Rational PointsOf(RankingMethod method, decimal most, int place, int places) => new Ladder(method, most, places).PointsOf(new Standing(place, place - 1, 1, places));

    private static HashSet<string> Needed(RuleExpression condition, CheckedCriterion? criterion) =>
        [.. criterion is null ? condition.Symbols.Select(symbol => symbol.Name) : new CheckedCriterion(criterion.Criterion, condition, criterion.Amount).Needed];

    // No units, or a score of 0, earn what an unmet condition earns.
    private static bool EarnsNothing(CheckedCriterion? criterion, Dictionary<string, object> values) => criterion?.Criterion.Award switch
    {
        PerUnitAward when criterion.Amount?.Root is SymbolNode units => values.GetValueOrDefault(units.Symbol.Name) is <= 0m,
        AssessedAward assessed => values.GetValueOrDefault(assessed.Score) is 0m,
        _ => false,
    };

    private static Dictionary<string, IReadOnlyList<object>> Axes(RuleExpression one, RuleExpression other, Func<Symbol, Domain> domainOf)
    {
        var nodes = one.Root.All.Concat(other.Root.All).ToArray();
        var axes = new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal);
        foreach (var symbol in nodes.OfType<SymbolNode>().Select(node => node.Symbol).DistinctBy(symbol => symbol.Name))
            axes[symbol.Name] = symbol.Type switch
            {
                OperandType.Boolean => [true, false],
                OperandType.Number => [.. domainOf(symbol).Witnesses(nodes.OfType<BinaryNode>().Where(node => IsThreshold(node, symbol)).Select(NumberOf)).Cast<object>()],
                _ => [""],
            };
        foreach (var condition in new[] { one, other })
            foreach (var opaque in condition.Root.All.OfType<BinaryNode>().Where(IsOpaque))
                axes[QuestionOf(condition, opaque)] = [true, false];
        return axes;
    }

    private static IEnumerable<Dictionary<string, object>> Combinations(Dictionary<string, IReadOnlyList<object>> axes)
    {
        IEnumerable<Dictionary<string, object>> combinations = [new(StringComparer.Ordinal)];
        foreach (var (name, values) in axes)
            combinations = combinations.SelectMany(chosen => values.Select(value => new Dictionary<string, object>(chosen, StringComparer.Ordinal) { [name] = value }));
        return combinations;
    }

    private static bool Holds(RuleExpression condition, Node node, Dictionary<string, object> values) => node switch
    {
        NegationNode negation => !Holds(condition, negation.Operand, values),
        BinaryNode { Operator: Operator.And } both => Holds(condition, both.Left, values) && Holds(condition, both.Right, values),
        BinaryNode { Operator: Operator.Or } either => Holds(condition, either.Left, values) || Holds(condition, either.Right, values),
        BinaryNode opaque when IsOpaque(opaque) => (bool)values[QuestionOf(condition, opaque)],
        BinaryNode comparison => Compares(comparison.Operator, Value(comparison.Left, values), Value(comparison.Right, values)),
        SymbolNode symbol => (bool)values[symbol.Symbol.Name],
        _ => throw new InvalidOperationException($"No yes or no is known of {node.GetType().Name}."),
    };

    private static decimal Value(Node node, Dictionary<string, object> values) => node is NumberNode number ? number.Value : (decimal)values[((SymbolNode)node).Symbol.Name];

    private static bool Compares(Operator op, decimal left, decimal right) => op switch
    {
        Operator.Equal => left == right,
        Operator.NotEqual => left != right,
        Operator.Less => left < right,
        Operator.LessOrEqual => left <= right,
        Operator.Greater => left > right,
        _ => left >= right,
    };

    private static bool IsThreshold(BinaryNode node, Symbol symbol) =>
        node is { IsComparison: true, Left: SymbolNode { Type: OperandType.Number } left, Right: NumberNode } && left.Symbol.Name == symbol.Name
        || node is { IsComparison: true, Left: NumberNode, Right: SymbolNode { Type: OperandType.Number } right } && right.Symbol.Name == symbol.Name;

    private static bool IsOpaque(BinaryNode node) =>
        node.IsComparison && node is not ({ Left: SymbolNode { Type: OperandType.Number }, Right: NumberNode } or { Left: NumberNode, Right: SymbolNode { Type: OperandType.Number } });

    // By its sides, for whether parentheses stand around it makes no difference.
    private static string QuestionOf(RuleExpression condition, BinaryNode opaque) => $"{condition.TextOf(opaque.Left)} {opaque.Operator} {condition.TextOf(opaque.Right)}";

    private static decimal NumberOf(BinaryNode comparison) => (comparison.Left as NumberNode ?? (NumberNode)comparison.Right).Value;
}
