using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Linting.Reasoning;

/// <summary>
/// Between which bounds a number lies, itself included; null where there is none. Facts are taken to be independent of each
/// other, so a range holds every value that can occur, and maybe some that cannot.
/// </summary>
internal readonly record struct Range(Rational? Low, Rational? High)
{
    private static readonly Range Any = new(null, null);

    public static Range Of(Node node, FactCatalogue facts)
    {
        try
        {
            return Exactly(node, facts);
        }
        catch (OverflowException)
        {
            return Any;
        }
    }

    /// <summary>Whether the number is always a whole one.</summary>
    public static bool IsWhole(Node node, FactCatalogue facts) => node switch
    {
        NumberNode number => decimal.IsInteger(number.Value),
        SymbolNode symbol => facts.Find(symbol.Symbol.Name) is { Type: FactType.Integer },
        BinaryNode { Operator: Operator.Divide } => false,
        _ => node.Parts.All(part => IsWhole(part, facts)),
    };

    private static Range Exactly(Node node, FactCatalogue facts) => node switch
    {
        NumberNode number => new(number.Value, number.Value),
        SymbolNode symbol => OfFact(facts.Find(symbol.Symbol.Name)),
        NegationNode negation => -Exactly(negation.Operand, facts),
        CallNode { Function: Function.Abs } call => Exactly(call.Arguments[0], facts).Size,
        CallNode call => Exactly(call.Arguments[0], facts).Chosen(call.Function, Exactly(call.Arguments[1], facts)),
        BinaryNode binary => Joined(binary.Operator, Exactly(binary.Left, facts), Exactly(binary.Right, facts)),
        _ => Any,
    };

    // What may be absent reads as 0, and as its default in some months.
    private static Range OfFact(FactDefinition? fact)
    {
        if (fact is null) return Any;
        decimal[] more = [.. fact.Defaults.Values, .. fact.Absent == Absence.None ? [0m] : Array.Empty<decimal>()];
        return new(fact.Min is { } min ? more.Append(min).Min() : null, fact.Max is { } max ? more.Append(max).Max() : null);
    }

    private static Range Joined(Operator op, Range a, Range b) => op switch
    {
        Operator.Add => new(a.Low + b.Low, a.High + b.High),
        Operator.Subtract => new(a.Low - b.High, a.High - b.Low),
        Operator.Multiply when a.IsPositive && b.IsPositive => new(a.Low * b.Low, a.High * b.High),
        // A base of 0 is asked about before it is divided by.
        Operator.Divide when a.IsPositive && b.IsPositive => new(Over(a.Low, b.High) ?? Rational.Zero, Over(a.High, b.Low)),
        _ => Any,
    };

    private static Rational? Over(Rational? top, Rational? bottom) => top is { } a && bottom is { IsZero: false } b ? a / b : null;

    private bool IsPositive => Low >= Rational.Zero;

    private Range Size => IsPositive ? this : new(Rational.Zero, Low is { } low && High is { } high ? Rational.Max(-low, high) : null);

    private Range Chosen(Function function, Range other) => function == Function.Min
        ? new(Low is { } a && other.Low is { } b ? Rational.Min(a, b) : null, Least(High, other.High))
        : new(Most(Low, other.Low), High is { } c && other.High is { } d ? Rational.Max(c, d) : null);

    private static Rational? Least(Rational? a, Rational? b) => a is null || b < a ? b : a;

    private static Rational? Most(Rational? a, Rational? b) => a is null || b > a ? b : a;

    public static Range operator -(Range range) => new(-range.High, -range.Low);
}
