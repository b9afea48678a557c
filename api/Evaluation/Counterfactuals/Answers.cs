using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>What a part of a condition says of facts: a bool, <see cref="Rational"/> or text; null if it breaks.</summary>
internal static class Answers
{
    public static object? Of(Node node, FactRow row) => node switch
    {
        NumberNode number => (Rational)number.Value,
        TextNode text => text.Value,
        SymbolNode { Type: OperandType.Boolean } symbol => row.Flag(symbol.Symbol.Index),
        SymbolNode { Type: OperandType.Number } symbol => (Rational)row.Number(symbol.Symbol.Index),
        SymbolNode symbol => row.Choice(symbol.Symbol.Index),
        NegationNode negation => Of(negation.Operand, row) switch { bool yes => !yes, Rational number => -number, _ => null },
        CallNode call => Called(call.Function, [.. call.Arguments.Select(part => Of(part, row))]),
        BinaryNode { IsLogical: true } logical => Of(logical.Left, row) is bool left ? left == (logical.Operator == Operator.Or) ? left : Of(logical.Right, row) : null,
        BinaryNode binary => (Of(binary.Left, row), Of(binary.Right, row)) switch
        {
            (Rational left, Rational right) => Joined(binary.Operator, left, right),
            (string left, string right) => left == right == (binary.Operator == Operator.Equal),
            (bool left, bool right) => left == right == (binary.Operator == Operator.Equal),
            _ => null,
        },
        _ => null,
    };

    private static object? Called(Function function, object?[] arguments) => (function, arguments) switch
    {
        (Function.Abs, [Rational one]) => Rational.Max(one, -one),
        (Function.Min, [Rational one, Rational other]) => Rational.Min(one, other),
        (Function.Max, [Rational one, Rational other]) => Rational.Max(one, other),
        _ => null,
    };

    private static object? Joined(Operator op, Rational left, Rational right) => op switch
    {
        Operator.Equal => left == right,
        Operator.NotEqual => left != right,
        Operator.Less => left < right,
        Operator.LessOrEqual => left <= right,
        Operator.Greater => left > right,
        Operator.GreaterOrEqual => left >= right,
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        _ => right.IsZero ? null : left / right,
    };
}
