namespace ScoringGraph.Store;

/// <summary>Which of the reported rows a reader may see; a submission is seen if something in it is. Everything else is seen by all.</summary>
/// <param name="FactDefinitionIds">The facts whose reported values are seen.</param>
/// <param name="IndicatorIds">The indicators whose statements of non-participation are seen.</param>
public sealed record RowLimits(IReadOnlyList<string> FactDefinitionIds, IReadOnlyList<string> IndicatorIds)
{
    public static readonly RowLimits Nothing = new([], []);
}
