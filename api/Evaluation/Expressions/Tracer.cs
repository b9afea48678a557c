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
        switch (node)
        {
            case SymbolNode symbol:
                reader.Read(symbol.Symbol, ref own);
                break;
            case BinaryNode { IsLogical: true } logical:
                own.Kind = Logical(logical, values, reader);
                break;
            case BinaryNode binary:
                Apply(binary.Operator, in Visit(binary.Left, values, reader), in Visit(binary.Right, values, reader), ref own);
                break;
            case NumberNode number:
                own.SetNumber(number.Value);
                break;
            case TextNode text:
                own.SetText(text.Value);
                break;
            case NegationNode negation:
                Negate(in Visit(negation.Operand, values, reader), ref own);
                break;
            case CallNode call:
                Call(call, values, reader, ref own);
                break;
        }

        return ref own;
    }

    private static void Negate(in TraceValue operand, ref TraceValue own)
    {
        if (operand.Kind == TraceKind.Number) own.SetNumber(-operand.Number);
        else own.Kind = operand.Kind switch { TraceKind.Yes => TraceKind.No, TraceKind.No => TraceKind.Yes, _ => TraceKind.Unknown };
    }

    private static void Call<TReader>(CallNode call, TraceValue[] values, TReader reader, ref TraceValue own)
        where TReader : struct, ISymbolReader
    {
        ref readonly var first = ref Visit(call.Arguments[0], values, reader);
        ref readonly var last = ref call.Arguments.Count > 1 ? ref Visit(call.Arguments[1], values, reader) : ref first;
        own.Kind = TraceKind.Unknown;
        if (!first.IsKnown || !last.IsKnown) return;
        own.SetNumber(call.Function switch
        {
            Function.Min => Rational.Min(first.Number, last.Number),
            Function.Max => Rational.Max(first.Number, last.Number),
            _ => first.Number < Rational.Zero ? -first.Number : first.Number,
        });
    }

    private static TraceKind Logical<TReader>(BinaryNode logical, TraceValue[] values, TReader reader)
        where TReader : struct, ISymbolReader
    {
        var left = Visit(logical.Left, values, reader).Kind;
        if (left is not (TraceKind.Yes or TraceKind.No)) return TraceKind.Unknown;
        if (left == TraceKind.Yes == (logical.Operator == Operator.Or)) return left;
        var right = Visit(logical.Right, values, reader).Kind;
        return right is TraceKind.Yes or TraceKind.No ? right : TraceKind.Unknown;
    }

    private static void Apply(Operator op, in TraceValue left, in TraceValue right, ref TraceValue own)
    {
        own.Kind = TraceKind.Unknown;
        if (!left.IsKnown || !right.IsKnown) return;
        if (op >= Operator.Add) Compute(op, left.Number, right.Number, ref own);
        else if (left.Kind == TraceKind.Text) own.SetYes(op == Operator.Equal == string.Equals(left.Text, right.Text, StringComparison.Ordinal));
        else own.SetYes(Holds(op, left.Number.CompareTo(right.Number)));
    }

    private static bool Holds(Operator op, int comparison) => op switch
    {
        Operator.Equal => comparison == 0,
        Operator.NotEqual => comparison != 0,
        Operator.Less => comparison < 0,
        Operator.LessOrEqual => comparison <= 0,
        Operator.Greater => comparison > 0,
        _ => comparison >= 0,
    };

    private static void Compute(Operator op, Rational a, Rational b, ref TraceValue own)
    {
        if (op == Operator.Divide)
        {
            if (b.IsZero) own.Kind = TraceKind.DividedByZero;
            else own.SetNumber(a / b);
            return;
        }

        try
        {
            // Quotients stand only where they are compared, so these are decimals, and must break where the compiled rule does.
            own.SetNumber(op switch
            {
                Operator.Add => a.Numerator + b.Numerator,
                Operator.Subtract => a.Numerator - b.Numerator,
                _ => a.Numerator * b.Numerator,
            });
        }
        catch (OverflowException)
        {
            own.Kind = TraceKind.TooLarge;
        }
    }

    private interface ISymbolReader
    {
        void Read(Symbol symbol, ref TraceValue own);
    }

    private readonly struct RowReader(FactRow row) : ISymbolReader
    {
        public void Read(Symbol symbol, ref TraceValue own)
        {
            switch (symbol.Type)
            {
                case OperandType.Boolean: own.SetYes(row.Flag(symbol.Index)); break;
                case OperandType.Number: own.SetNumber(row.Number(symbol.Index)); break;
                default: own.SetText(row.Choice(symbol.Index)); break;
            }
        }
    }

    private readonly struct FunctionReader(Func<Symbol, object> read) : ISymbolReader
    {
        public void Read(Symbol symbol, ref TraceValue own)
        {
            switch (read(symbol))
            {
                case bool yes: own.SetYes(yes); break;
                case decimal number: own.SetNumber(number); break;
                case string text: own.SetText(text); break;
            }
        }
    }
}
