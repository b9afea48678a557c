using System.Globalization;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>Numbers in expressions, written otherwise.</summary>
internal static class Thresholds
{
    private static readonly Text Doubt = new("没有可报的数据落在新旧门槛之间", "nothing that can be reported lies between the two thresholds");

    public static MutationKind ByStep { get; } = new("threshold-step", new("门槛差一步", "a threshold off by one step"), Doubt, scheme => Of(scheme, number => [number.Value + StepOf(number.Value), number.Value - StepOf(number.Value)]));

    public static MutationKind ByFactor { get; } = new("threshold-factor", new("门槛差几倍", "a threshold off by a factor"), Doubt, scheme => Of(scheme, number => [number.Value * 2m, number.Value / 2m, number.Value * 10m, number.Value / 10m]));

    public static MutationKind Percent { get; } = new("percent", new("百分数与数混淆", "a percentage written as a number, or a number as a percentage"), Doubt, scheme => Of(scheme, number => [number.Value <= 1m ? number.Value * 100m : number.Value / 100m]));

    private static IEnumerable<Mutant> Of(MutableScheme scheme, Func<NumberNode, decimal[]> others) =>
        from expression in scheme.Expressions
        from number in expression.Nodes.OfType<NumberNode>()
        from other in others(number)
        where other != number.Value
        from mutant in expression.Rewritten(number, Show(other))
        select mutant;

    // One in the last digit: 20 has 1, 0.85 has 0.01.
    private static decimal StepOf(decimal value) => new(1, 0, 0, false, value.Scale);

    // The language has no negative numbers, but it knows the sign.
    private static string Show(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);
}
