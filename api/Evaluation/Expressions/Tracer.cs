using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>A part of an expression with the value it had.</summary>
/// <param name="Expression">The expression it is a part of.</param>
/// <param name="Node">The part.</param>
/// <param name="Value">A bool, a <see cref="Rational"/> or a string; null if it was not evaluated or failed.</param>
/// <param name="Failure">What broke here; null if nothing did.</param>
/// <param name="Evaluated">False if `&amp;&amp;` or `||` was decided before it.</param>
/// <param name="Parts">The parts it is made of.</param>
public sealed record Trace(RuleExpression Expression, Node Node, object? Value, Text? Failure, bool Evaluated, IReadOnlyList<Trace> Parts)
{
    /// <summary>The part as its author wrote it.</summary>
    public string Text => Expression.TextOf(Node);

    /// <summary>How far a comparison is from turning over: left minus right; null for anything else.</summary>
    public Rational? Margin => Node is BinaryNode { IsComparison: true } && Parts is [{ Value: Rational left }, { Value: Rational right }] ? left - right : null;
}

/// <summary>Evaluates an expression by walking its tree and keeps every part's value: slow, and complete.</summary>
public static class Tracer
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>Evaluates the expression.</summary>
    /// <param name="expression">The checked expression.</param>
    /// <param name="read">Gives a symbol's value: bool, decimal, <see cref="Rational"/> or string.</param>
    public static Trace Of(RuleExpression expression, Func<Symbol, object> read) => Visit(expression, expression.Root, read);

    private static Trace Visit(RuleExpression expression, Node node, Func<Symbol, object> read) => node switch
    {
        NumberNode number => Leaf(expression, node, (Rational)number.Value),
        TextNode text => Leaf(expression, node, text.Value),
        SymbolNode symbol => Leaf(expression, node, read(symbol.Symbol) is var value && value is decimal number ? (Rational)number : value),
        NegationNode negation => Negation(expression, negation, read),
        CallNode call => Call(expression, call, read),
        BinaryNode { IsLogical: true } logical => Logical(expression, logical, read),
        BinaryNode binary => Binary(expression, binary, read),
        _ => throw new InvalidOperationException($"No node {node.GetType().Name} is known to the tracer."),
    };

    private static Trace Leaf(RuleExpression expression, Node node, object value) => new(expression, node, value, null, true, []);

    private static Trace Whole(RuleExpression expression, Node node, Trace[] parts, object? value) => new(expression, node, value, null, true, parts);

    private static Trace Negation(RuleExpression expression, NegationNode negation, Func<Symbol, object> read)
    {
        var operand = Visit(expression, negation.Operand, read);
        return Whole(expression, negation, [operand], operand.Value switch { bool yes => Box(!yes), Rational number => -number, _ => null });
    }

    private static Trace Call(RuleExpression expression, CallNode call, Func<Symbol, object> read)
    {
        var arguments = call.Arguments.Select(argument => Visit(expression, argument, read)).ToArray();
        var known = arguments.All(argument => argument.Value is Rational);
        return Whole(expression, call, arguments, known ? Apply(call.Function, [.. arguments.Select(argument => (Rational)argument.Value!)]) : null);
    }

    private static Trace Logical(RuleExpression expression, BinaryNode logical, Func<Symbol, object> read)
    {
        var left = Visit(expression, logical.Left, read);
        var decided = left.Value is not bool first || first == (logical.Operator == Operator.Or);
        var right = decided ? Unevaluated(expression, logical.Right) : Visit(expression, logical.Right, read);
        return Whole(expression, logical, [left, right], decided ? left.Value : right.Value);
    }

    private static Trace Binary(RuleExpression expression, BinaryNode binary, Func<Symbol, object> read)
    {
        var left = Visit(expression, binary.Left, read);
        var right = Visit(expression, binary.Right, read);
        if (left.Value is null || right.Value is null) return Whole(expression, binary, [left, right], null);
        try
        {
            return Whole(expression, binary, [left, right], Apply(binary.Operator, left.Value, right.Value));
        }
        catch (DivideByZeroException)
        {
            return Broken("除数为 0", "division by zero");
        }
        catch (OverflowException)
        {
            return Broken("结果过大", "the result is too large");
        }

        Trace Broken(string zh, string en) => new(expression, binary, null, new Text(zh, en), true, [left, right]);
    }

    private static object Box(bool yes) => yes ? True : False;

    private static Trace Unevaluated(RuleExpression expression, Node node) => new(expression, node, null, null, false, []);

    private static object Apply(Operator op, object left, object right)
    {
        if (left is string) return Box(op == Operator.Equal == string.Equals((string)left, (string)right, StringComparison.Ordinal));
        var (a, b) = ((Rational)left, (Rational)right);
        return op switch
        {
            Operator.Equal => Box(a == b),
            Operator.NotEqual => Box(a != b),
            Operator.Less => Box(a < b),
            Operator.LessOrEqual => Box(a <= b),
            Operator.Greater => Box(a > b),
            Operator.GreaterOrEqual => Box(a >= b),
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
