using ScoringGraph.Evaluation.Expressions;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>Comparisons with another sign.</summary>
internal static class Comparisons
{
    public static MutationKind Boundary { get; } = new(
        "boundary", new("“以上”与“超过”混淆", "a threshold that counts, or no longer counts, itself"), new("没有可报的数据恰好等于门槛", "nothing that can be reported equals the threshold"),
        scheme => Of(scheme, op => op switch
        {
            Operator.GreaterOrEqual => [Operator.Greater],
            Operator.Greater => [Operator.GreaterOrEqual],
            Operator.LessOrEqual => [Operator.Less],
            Operator.Less => [Operator.LessOrEqual],
            _ => [],
        }));

    public static MutationKind Reversed { get; } = new(
        "comparison", new("比较方向写反", "a comparison the other way round"), new("两种写法对可报的数据回答相同", "both answer alike for whatever can be reported"),
        scheme => Of(scheme, op => op switch
        {
            Operator.GreaterOrEqual => [Operator.LessOrEqual, Operator.Less, Operator.Equal],
            Operator.Greater => [Operator.LessOrEqual, Operator.Less, Operator.Equal],
            Operator.LessOrEqual => [Operator.GreaterOrEqual, Operator.Greater, Operator.Equal],
            Operator.Less => [Operator.GreaterOrEqual, Operator.Greater, Operator.Equal],
            Operator.Equal => [Operator.NotEqual, Operator.GreaterOrEqual, Operator.LessOrEqual],
            _ => [Operator.Equal],
        }));

    private static IEnumerable<Mutant> Of(MutableScheme scheme, Func<Operator, Operator[]> others) =>
        from expression in scheme.Expressions
        from comparison in expression.Nodes.OfType<BinaryNode>()
        where comparison.IsComparison
        let at = expression.SignOf(comparison)
        from other in others(comparison.Operator)
        from mutant in expression.Rewritten(at, at + Signs.Of(comparison.Operator).Length, Signs.Of(other))
        select mutant;
}
