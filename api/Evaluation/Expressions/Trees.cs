using System.Globalization;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>Compares trees by what they say, not by where they stand in a text.</summary>
internal static class Trees
{
    /// <summary>True if both say the same in the same order; spaces, spare parentheses, trailing zeros and the side of a constant say nothing.</summary>
    public static bool Same(Node a, Node b) => Text(a) == Text(b);

    /// <summary>The one way to write a tree.</summary>
    public static string Text(Node node) => node switch
    {
        NumberNode number => number.Value.ToString("0.############################", CultureInfo.InvariantCulture),
        TextNode text => $"\"{text.Value}\"",
        SymbolNode symbol => symbol.Symbol.Name,
        NegationNode negation => $"!{Text(negation.Operand)}",
        CallNode call => $"{call.Function}({string.Join(", ", call.Arguments.Select(Text))})",
        BinaryNode { IsComparison: true } binary when Comparison.Of(binary) is var (subject, op, bound) => $"({Text(subject)} {op} {Text(bound)})",
        BinaryNode binary => $"({Text(binary.Left)} {binary.Operator} {Text(binary.Right)})",
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no part of a checked expression."),
    };
}
