using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Linting.Reasoning;

/// <summary>
/// Every situation that makes a difference to some criteria: one sample of each class of each quantity they ask about, in
/// every combination. Quantities are taken to be independent, so each situation that can occur is among them, and maybe some
/// that cannot: what holds in all of them holds always.
/// </summary>
internal sealed class Situations
{
    /// <summary>More are not looked at, and nothing is said.</summary>
    private const int Most = 4096;

    private readonly Dictionary<Node, (Asked Asked, int Quantity)> parts = new(ReferenceEqualityComparer.Instance);

    private Situations(IReadOnlyList<CheckedCriterion> criteria, FactCatalogue facts)
    {
        var asked = criteria.SelectMany(criterion => Asked.In(criterion.Condition, criterion.Condition.Root)).ToArray();
        var neverZero = criteria.Select(criterion => criterion.Criterion.UnassessedIfZero).Aggregate((some, others) => [.. some.Intersect(others)]);
        var groups = asked.GroupBy(item => item.Name, StringComparer.Ordinal).ToArray();
        Quantities = [.. groups.Select(group => QuantityOf(group.First(), group, neverZero.Contains(group.Key), facts))];
        for (var index = 0; index < groups.Length; index++)
            foreach (var item in groups[index])
                parts[item.Part] = (item, index);
    }

    /// <summary>What is asked about.</summary>
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>The parts that hold no other, with the quantity each is about.</summary>
    public IEnumerable<(Asked Asked, Quantity Quantity)> Parts => parts.Values.Select(item => (item.Asked, Quantities[item.Quantity]));

    /// <summary>The situations, each a sample of every quantity.</summary>
    public IEnumerable<IReadOnlyList<object>> All => Combinations(0);

    /// <summary>The situations of criteria; null if there are too many to look at.</summary>
    public static Situations? Of(FactCatalogue facts, params IReadOnlyList<CheckedCriterion> criteria)
    {
        var situations = new Situations(criteria, facts);
        var count = 1L;
        foreach (var quantity in situations.Quantities) count = Math.Min(count * quantity.Samples.Count, Most + 1);
        return count <= Most ? situations : null;
    }

    /// <summary>A criterion's answer.</summary>
    public bool Answer(CheckedCriterion criterion, IReadOnlyList<object> situation) => Answer(criterion.Condition.Root, situation);

    public bool Answer(Node node, IReadOnlyList<object> situation) => node switch
    {
        BinaryNode { Operator: Operator.And } both => Answer(both.Left, situation) && Answer(both.Right, situation),
        BinaryNode { Operator: Operator.Or } either => Answer(either.Left, situation) || Answer(either.Right, situation),
        NegationNode negation => !Answer(negation.Operand, situation),
        _ => parts[node].Asked.Answer(situation[parts[node].Quantity]),
    };

    /// <summary>The situation in which the most parts hold, or the fewest, and among those the one nearest to turning an answer.</summary>
    public IReadOnlyList<object> Extreme(bool most) => All.OrderBy(item => Holding(item) * (most ? -1 : 1)).ThenBy(Distance).First();

    /// <summary>The situation in words: `cases = 20, shown = true`.</summary>
    public string Shown(IReadOnlyList<object> situation) => string.Join(", ", Quantities.Select((quantity, index) => quantity.With(situation[index])));

    private int Holding(IReadOnlyList<object> situation) => parts.Keys.Count(part => Answer(part, situation));

    private Rational Distance(IReadOnlyList<object> situation) =>
        parts.Values.Aggregate(Rational.Zero, (sum, item) => sum + item.Asked.Distance(situation[item.Quantity]));

    private IEnumerable<IReadOnlyList<object>> Combinations(int first) => first == Quantities.Count
        ? [[]]
        : from sample in Quantities[first].Samples from rest in Combinations(first + 1) select (IReadOnlyList<object>)[sample, .. rest];

    private static Quantity QuantityOf(Asked one, IEnumerable<Asked> all, bool neverZero, FactCatalogue facts)
    {
        if (one.Operator is null) return Quantity.OfYesOrNo(one.Name);
        if (one.Of.Type != OperandType.Number) return Quantity.OfChoices(one.Name, ChoicesOf(one.Of, all, facts));
        HashSet<Rational> thresholds = [.. all.Select(item => item.Threshold).OfType<Rational>()];
        if (neverZero) thresholds.Add(Rational.Zero);
        return Quantity.OfNumber(one.Name, one.Of, thresholds, neverZero, facts);
    }

    // A fact that may be absent reads as "".
    private static IEnumerable<string> ChoicesOf(Node of, IEnumerable<Asked> all, FactCatalogue facts)
    {
        if (of is not SymbolNode symbol || facts.Find(symbol.Symbol.Name) is not { Choices.Count: > 0 } fact) return [.. all.Select(item => item.Threshold).OfType<string>().Distinct(), ""];
        var choices = fact.Choices.Select(choice => choice.Code);
        return fact.Absent == Absence.None ? choices.Append("") : choices;
    }
}
