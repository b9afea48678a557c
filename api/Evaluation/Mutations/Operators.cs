using ScoringGraph.Evaluation.Expressions;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>Operators other than comparisons, mistaken for their opposites.</summary>
internal static class Operators
{
    public static MutationKind Logical { get; } = new(
        "logic", new("“并且”与“或者”混淆", "and for or, or for and"), new("两边总是同真同假", "both sides are always true or false together"),
        scheme => Of(scheme, op => op switch { Operator.And => [Operator.Or], Operator.Or => [Operator.And], _ => [] }));

    public static MutationKind Arithmetic { get; } = new(
        "arithmetic", new("加减乘除混淆", "one arithmetic operation for another"), new("两种算法对可报的数据结果相同", "both come to the same for whatever can be reported"),
        scheme => Of(scheme, op => op switch
        {
            Operator.Add => [Operator.Subtract],
            Operator.Subtract => [Operator.Add],
            Operator.Multiply => [Operator.Divide],
            Operator.Divide => [Operator.Multiply, Operator.Subtract],
            _ => [],
        }));

    public static MutationKind Quotient { get; } = new(
        "quotient", new("分子分母颠倒", "numerator and denominator exchanged"), new("分子与分母总是相等", "both are always equal"),
        scheme =>
            from expression in scheme.Expressions
            from division in expression.Nodes.OfType<BinaryNode>()
            where division.Operator == Operator.Divide
            from mutant in expression.Rewritten(division, $"{expression.TextOf(division.Right)} / {expression.TextOf(division.Left)}")
            select mutant);

    private static IEnumerable<Mutant> Of(MutableScheme scheme, Func<Operator, Operator[]> others) =>
        from expression in scheme.Expressions
        from operation in expression.Nodes.OfType<BinaryNode>()
        from other in others(operation.Operator)
        let at = expression.SignOf(operation)
        from mutant in expression.Rewritten(at, at + Signs.Of(operation.Operator).Length, Signs.Of(other))
        select mutant;
}
