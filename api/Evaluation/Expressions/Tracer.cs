using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>Evaluates an expression by walking its tree and keeps every part's value.</summary>
public static class Tracer
{
    /// <summary>Evaluates the expression over reported facts; a fact that is absent stands as no, 0 or "".</summary>
    public static Trace Of(RuleExpression expression, FactRow row) => Of(expression, new RowReader(row));

    /// <summary>Evaluates the expression.</summary>
    /// <param name="expression">The checked expression.</param>
    /// <param name="read">Gives a symbol's value: bool, decimal or string.</param>
    public static Trace Of(RuleExpression expression, Func<Symbol, object> read) => Of(expression, new FunctionReader(read));

    private static Trace Of<TReader>(RuleExpression expression, TReader reader)
        where TReader : struct, ISymbolReader
    {
        var values = new TraceValue[expression.Size];
        Visit(expression.Root, values, reader);
        return new Trace(expression, expression.Root, values);
    }

    private static ref readonly TraceValue Visit<TReader>(Node node, TraceValue[] values, TReader reader)
        where TReader : struct, ISymbolReader
    {
        ref var own = ref values[node.Id];
        own = node switch
        {
            NumberNode number => new TraceValue(TraceKind.Number, number.Value),
            TextNode text => new TraceValue(TraceKind.Text, default, text.Value),
            SymbolNode symbol => reader.Read(symbol.Symbol),
            NegationNode negation => Negate(Visit(negation.Operand, values, reader)),
            CallNode call => Call(call, values, reader),
            BinaryNode { IsLogical: true } logical => Logical(logical, values, reader),
            BinaryNode binary => Apply(binary.Operator, Visit(binary.Left, values, reader), Visit(binary.Right, values, reader)),
            _ => throw new InvalidOperationException($"No node {node.GetType().Name} is known to the tracer."),
        };
        return ref own;
    }

    private static TraceValue Negate(in TraceValue operand) => operand.Kind switch
    {
        TraceKind.Yes => TraceValue.Of(false),
        TraceKind.No => TraceValue.Of(true),
        TraceKind.Number => new TraceValue(TraceKind.Number, -operand.Number),
        _ => new TraceValue(TraceKind.Unknown),
    };

    private static TraceValue Call<TReader>(CallNode call, TraceValue[] values, TReader reader)
        where TReader : struct, ISymbolReader
    {
        var first = Visit(call.Arguments[0], values, reader);
        var last = call.Arguments.Count > 1 ? Visit(call.Arguments[1], values, reader) : first;
        if (!first.IsKnown || !last.IsKnown) return new TraceValue(TraceKind.Unknown);
        var result = call.Function switch
        {
            Function.Min => Rational.Min(first.Number, last.Number),
            Function.Max => Rational.Max(first.Number, last.Number),
            _ => first.Number < Rational.Zero ? -first.Number : first.Number,
        };
        return new TraceValue(TraceKind.Number, result);
    }

    private static TraceValue Logical<TReader>(BinaryNode logical, TraceValue[] values, TReader reader)
        where TReader : struct, ISymbolReader
    {
        var left = Visit(logical.Left, values, reader).Kind;
        if (left is not (TraceKind.Yes or TraceKind.No)) return new TraceValue(TraceKind.Unknown);
        if (left == TraceKind.Yes == (logical.Operator == Operator.Or)) return new TraceValue(left);
        var right = Visit(logical.Right, values, reader).Kind;
        return new TraceValue(right is TraceKind.Yes or TraceKind.No ? right : TraceKind.Unknown);
    }

    private static TraceValue Apply(Operator op, in TraceValue left, in TraceValue right)
    {
        if (!left.IsKnown || !right.IsKnown) return new TraceValue(TraceKind.Unknown);
        if (left.Kind == TraceKind.Text) return TraceValue.Of(op == Operator.Equal == string.Equals(left.Text, right.Text, StringComparison.Ordinal));
        var (a, b) = (left.Number, right.Number);
        switch (op)
        {
            case Operator.Equal: return TraceValue.Of(a == b);
            case Operator.NotEqual: return TraceValue.Of(a != b);
            case Operator.Less: return TraceValue.Of(a < b);
            case Operator.LessOrEqual: return TraceValue.Of(a <= b);
            case Operator.Greater: return TraceValue.Of(a > b);
            case Operator.GreaterOrEqual: return TraceValue.Of(a >= b);
            case Operator.Divide: return b.IsZero ? new TraceValue(TraceKind.DividedByZero) : new TraceValue(TraceKind.Number, a / b);
        }

        try
        {
            // Quotients stand only where they are compared, so these are decimals, and must break where the compiled rule does.
            return new TraceValue(TraceKind.Number, op switch
            {
                Operator.Add => a.Numerator + b.Numerator,
                Operator.Subtract => a.Numerator - b.Numerator,
                _ => a.Numerator * b.Numerator,
            });
        }
        catch (OverflowException)
        {
            return new TraceValue(TraceKind.TooLarge);
        }
    }

    private interface ISymbolReader
    {
        TraceValue Read(Symbol symbol);
    }

    private readonly struct RowReader(FactRow row) : ISymbolReader
    {
        public TraceValue Read(Symbol symbol) => symbol.Type switch
        {
            OperandType.Boolean => TraceValue.Of(row.Flag(symbol.Index)),
            OperandType.Number => new TraceValue(TraceKind.Number, row.Number(symbol.Index)),
            _ => new TraceValue(TraceKind.Text, default, row.Choice(symbol.Index)),
        };
    }

    private readonly struct FunctionReader(Func<Symbol, object> read) : ISymbolReader
    {
        public TraceValue Read(Symbol symbol) => TraceValue.Of(read(symbol));
    }
}
