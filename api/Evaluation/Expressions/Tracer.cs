using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>A part of an expression with the value it had.</summary>
/// <param name="Text">The part as its author wrote it.</param>
/// <param name="Node">The part.</param>
/// <param name="Value">A bool, a <see cref="Rational"/> or a string; null if it was not evaluated or failed.</param>
/// <param name="Failure">What broke here; null if nothing did.</param>
/// <param name="Evaluated">False if `&amp;&amp;` or `||` was decided before it.</param>
/// <param name="Parts">The parts it is made of.</param>
public sealed record Trace(string Text, Node Node, object? Value, Text? Failure, bool Evaluated, IReadOnlyList<Trace> Parts)
{
    /// <summary>How far a comparison is from turning over: left minus right; null for anything else.</summary>
    public Rational? Margin => Node is BinaryNode { IsComparison: true } && Parts is [{ Value: Rational left }, { Value: Rational right }] ? left - right : null;
}

/// <summary>Evaluates an expression by walking its tree and keeps every part's value: slow, and complete.</summary>
public static class Tracer
{
    /// <summary>Evaluates the expression.</summary>
    /// <param name="expression">The checked expression.</param>
    /// <param name="read">Gives a symbol's value: bool, decimal or string.</param>
    public static Trace Of(RuleExpression expression, Func<Symbol, object> read) => Visit(expression, expression.Root, read);

    private static Trace Visit(RuleExpression expression, Node node, Func<Symbol, object> read)
    {
        switch (node)
        {
            case NumberNode number: return Leaf((Rational)number.Value);
            case TextNode text: return Leaf(text.Value);
            case SymbolNode symbol: return Leaf(read(symbol.Symbol) is decimal value ? (Rational)value : read(symbol.Symbol));
            case NegationNode negation:
                var operand = Visit(expression, negation.Operand, read);
                return Whole([operand], operand.Value switch { bool yes => !yes, Rational number => -number, _ => null });
            case CallNode call:
                var arguments = call.Arguments.Select(argument => Visit(expression, argument, read)).ToArray();
                return Whole(arguments, arguments.All(argument => argument.Value is Rational) ? Apply(call.Function, [.. arguments.Select(argument => (Rational)argument.Value!)]) : null);
            case BinaryNode { IsLogical: true } logical:
                return Logical(logical);
            case BinaryNode binary:
                var left = Visit(expression, binary.Left, read);
                var right = Visit(expression, binary.Right, read);
                if (left.Value is null || right.Value is null) return Whole([left, right], null);
                try
                {
                    return Whole([left, right], Apply(binary.Operator, left.Value, right.Value));
                }
                catch (DivideByZeroException)
                {
                    return Broken([left, right], "除数为 0", "division by zero");
                }
                catch (OverflowException)
                {
                    return Broken([left, right], "结果过大", "the result is too large");
                }
        }

        throw new InvalidOperationException($"No node {node.GetType().Name} is known to the tracer.");

        Trace Leaf(object value) => new(expression.TextOf(node), node, value, null, true, []);

        Trace Whole(IReadOnlyList<Trace> parts, object? value) => new(expression.TextOf(node), node, value, null, true, parts);

        Trace Broken(IReadOnlyList<Trace> parts, string zh, string en) => new(expression.TextOf(node), node, null, new Text(zh, en), true, parts);

        Trace Logical(BinaryNode logical)
        {
            var left = Visit(expression, logical.Left, read);
            var decided = left.Value is not bool first || first == (logical.Operator == Operator.Or);
            var right = decided ? Unevaluated(expression, logical.Right) : Visit(expression, logical.Right, read);
            return Whole([left, right], decided ? left.Value : right.Value);
        }
    }

    private static Trace Unevaluated(RuleExpression expression, Node node) => new(expression.TextOf(node), node, null, null, false, []);

    private static object Apply(Operator op, object left, object right)
    {
        if (left is string) return op == Operator.Equal == string.Equals((string)left, (string)right, StringComparison.Ordinal);
        var (a, b) = ((Rational)left, (Rational)right);
        return op switch
        {
            Operator.Equal => a == b,
            Operator.NotEqual => a != b,
            Operator.Less => a < b,
            Operator.LessOrEqual => a <= b,
            Operator.Greater => a > b,
            Operator.GreaterOrEqual => a >= b,
            // Quotients stand only where they are compared, so these are decimals, and must break where the compiled rule does.
            Operator.Add => (Rational)(a.Numerator + b.Numerator),
            Operator.Subtract => (Rational)(a.Numerator - b.Numerator),
            Operator.Multiply => (Rational)(a.Numerator * b.Numerator),
            _ => a / b,
        };
    }

    private static Rational Apply(Function function, Rational[] arguments) => function switch
    {
        Function.Min => Rational.Min(arguments[0], arguments[1]),
        Function.Max => Rational.Max(arguments[0], arguments[1]),
        _ => arguments[0] < Rational.Zero ? -arguments[0] : arguments[0],
    };
}
