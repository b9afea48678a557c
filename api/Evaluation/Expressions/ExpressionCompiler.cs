using System.Linq.Expressions;
using System.Reflection;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>Compiles a checked expression into a delegate over a fact row: once per edition, then run for every participant.</summary>
internal static class ExpressionCompiler
{
    private static readonly MethodInfo Flag = typeof(FactRow).GetMethod(nameof(FactRow.Flag))!;
    private static readonly MethodInfo Number = typeof(FactRow).GetMethod(nameof(FactRow.Number))!;
    private static readonly MethodInfo Choice = typeof(FactRow).GetMethod(nameof(FactRow.Choice))!;
    private static readonly MethodInfo Quotient = typeof(Rational).GetMethod(nameof(Rational.CompareQuotient))!;

    public static Func<FactRow, decimal> Amount(Node root)
    {
        var row = Expression.Parameter(typeof(FactRow), "row");
        return Expression.Lambda<Func<FactRow, decimal>>(Build(root, row), row).Compile();
    }

    /// <summary>The expression over a row's values.</summary>
    public static Expression Build(Node node, ParameterExpression row) => node switch
    {
        NumberNode number => Expression.Constant(number.Value),
        TextNode text => Expression.Constant(text.Value),
        SymbolNode symbol => Read(symbol.Symbol, row),
        _ => Apply(node, part => Build(part, row)),
    };

    public static Expression Read(Symbol symbol, ParameterExpression row) => Expression.Call(row, ReaderOf(symbol.Type), Expression.Constant(symbol.Index));

    public static Expression Apply(Node node, Func<Node, Expression> value) => node switch
    {
        NegationNode negation when negation.Type == OperandType.Boolean => Expression.Not(value(negation.Operand)),
        NegationNode negation => Expression.Negate(value(negation.Operand)),
        CallNode call => Call(call, value),
        BinaryNode { IsComparison: true } comparison => Compare(comparison, value),
        BinaryNode binary => Expression.MakeBinary(KindOf(binary.Operator), value(binary.Left), value(binary.Right)),
        _ => throw new InvalidOperationException($"No node {node.GetType().Name} is known to the compiler."),
    };

    private static Expression Compare(BinaryNode comparison, Func<Node, Expression> value)
    {
        var kind = KindOf(comparison.Operator);
        if (comparison.Left is BinaryNode { Operator: Operator.Divide } left)
            return Expression.MakeBinary(kind, Expression.Call(Quotient, value(left.Left), value(left.Right), value(comparison.Right)), Expression.Constant(0));
        if (comparison.Right is BinaryNode { Operator: Operator.Divide } right)
            return Expression.MakeBinary(kind, Expression.Constant(0), Expression.Call(Quotient, value(right.Left), value(right.Right), value(comparison.Left)));
        return Expression.MakeBinary(kind, value(comparison.Left), value(comparison.Right));
    }

    private static MethodCallExpression Call(CallNode call, Func<Node, Expression> value)
    {
        var types = Enumerable.Repeat(typeof(decimal), call.Arguments.Count).ToArray();
        return Expression.Call(typeof(Math).GetMethod(call.Function.ToString(), types)!, call.Arguments.Select(value));
    }

    private static MethodInfo ReaderOf(OperandType type) => type switch
    {
        OperandType.Boolean => Flag,
        OperandType.Number => Number,
        _ => Choice,
    };

    private static ExpressionType KindOf(Operator op) => op switch
    {
        Operator.Or => ExpressionType.OrElse,
        Operator.And => ExpressionType.AndAlso,
        Operator.Equal => ExpressionType.Equal,
        Operator.NotEqual => ExpressionType.NotEqual,
        Operator.Less => ExpressionType.LessThan,
        Operator.LessOrEqual => ExpressionType.LessThanOrEqual,
        Operator.Greater => ExpressionType.GreaterThan,
        Operator.GreaterOrEqual => ExpressionType.GreaterThanOrEqual,
        Operator.Add => ExpressionType.Add,
        Operator.Subtract => ExpressionType.Subtract,
        Operator.Multiply => ExpressionType.Multiply,
        _ => ExpressionType.Divide,
    };
}
