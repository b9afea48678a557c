using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Linting.Reasoning;

/// <summary>A yes/no part of a condition that holds no other: which quantity it asks about, and what of it.</summary>
/// <param name="Part">The part.</param>
/// <param name="Name">The quantity's name: two parts that ask about the same have the same.</param>
/// <param name="Of">The quantity.</param>
/// <param name="Operator">How a number is compared, the quantity on the left; `==` and `!=` for texts; null for a yes/no fact.</param>
/// <param name="Threshold">What with: a <see cref="Rational"/>, a text, or null.</param>
internal sealed record Asked(Node Part, string Name, Node Of, Operator? Operator, object? Threshold)
{
    /// <summary>The parts of a condition that hold no other.</summary>
    public static IEnumerable<Asked> In(RuleExpression condition, Node node) => node switch
    {
        BinaryNode { IsLogical: true } or NegationNode => node.Parts.SelectMany(part => In(condition, part)),
        BinaryNode comparison => [Comparison(condition, comparison)],
        _ => [new Asked(node, condition.TextOf(node), node, null, null)],
    };

    /// <summary>Its answer for a value of the quantity.</summary>
    public bool Answer(object value) => (value, Threshold, Operator) switch
    {
        (bool yes, _, _) => yes,
        (Rational number, Rational threshold, { } op) => Holds(op, number.CompareTo(threshold)),
        _ => Equals(value, Threshold) == (Operator == Expressions.Operator.Equal),
    };

    /// <summary>How far a number is from turning the answer; 0 for anything else.</summary>
    public Rational Distance(object value) => (value, Threshold) is (Rational number, Rational threshold) ? Rational.Max(number - threshold, threshold - number) : Rational.Zero;

    private static Asked Comparison(RuleExpression condition, BinaryNode comparison) => (comparison.Left, comparison.Right) switch
    {
        (NumberNode number, var of) => new(comparison, Named(of), of, Mirrored(comparison.Operator), (Rational)number.Value),
        (var of, NumberNode number) => new(comparison, Named(of), of, comparison.Operator, (Rational)number.Value),
        (TextNode text, var of) => new(comparison, Named(of), of, comparison.Operator, text.Value),
        (var of, TextNode text) => new(comparison, Named(of), of, comparison.Operator, text.Value),
        ({ Type: OperandType.Number } left, var right) => Difference(comparison, left, right),
        // Two texts that are compared with each other: a question of its own.
        _ => new(comparison, condition.TextOf(comparison), comparison, null, null),
    };

    // `a >= b` asks on which side of 0 `a - b` lies.
    private static Asked Difference(BinaryNode comparison, Node left, Node right)
    {
        var turned = string.CompareOrdinal(Named(left), Named(right)) > 0;
        var (first, second) = turned ? (right, left) : (left, right);
        var difference = new BinaryNode(Expressions.Operator.Subtract, first, second, OperandType.Number, comparison.Start, comparison.End);
        return new(comparison, Named(difference), difference, turned ? Mirrored(comparison.Operator) : comparison.Operator, Rational.Zero);
    }

    // As its author would write it, whatever blanks and parentheses it was written with.
    private static string Named(Node node) => node switch
    {
        NumberNode number => Explanations.Numbers.Show(number.Value),
        TextNode text => $"\"{text.Value}\"",
        SymbolNode symbol => symbol.Symbol.Name,
        NegationNode negation => $"-{Inner(negation.Operand)}",
        CallNode call => $"Math.{call.Function}({string.Join(", ", call.Arguments.Select(Named))})",
        BinaryNode binary => $"{Inner(binary.Left)} {Signs[binary.Operator]} {Inner(binary.Right)}",
        _ => "",
    };

    private static string Inner(Node node) => node is BinaryNode ? $"({Named(node)})" : Named(node);

    private static readonly Dictionary<Operator, string> Signs = new()
    {
        [Expressions.Operator.Add] = "+",
        [Expressions.Operator.Subtract] = "-",
        [Expressions.Operator.Multiply] = "*",
        [Expressions.Operator.Divide] = "/",
    };

    private static Operator Mirrored(Operator op) => op switch
    {
        Expressions.Operator.Less => Expressions.Operator.Greater,
        Expressions.Operator.LessOrEqual => Expressions.Operator.GreaterOrEqual,
        Expressions.Operator.Greater => Expressions.Operator.Less,
        Expressions.Operator.GreaterOrEqual => Expressions.Operator.LessOrEqual,
        _ => op,
    };

    private static bool Holds(Operator op, int order) => op switch
    {
        Expressions.Operator.Equal => order == 0,
        Expressions.Operator.NotEqual => order != 0,
        Expressions.Operator.Less => order < 0,
        Expressions.Operator.LessOrEqual => order <= 0,
        Expressions.Operator.Greater => order > 0,
        _ => order >= 0,
    };
}
