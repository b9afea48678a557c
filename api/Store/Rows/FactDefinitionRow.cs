using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Store.Rows;

/// <summary>A fact that may be reported.</summary>
public sealed class FactDefinitionRow : CatalogueRow
{
    public required string Name { get; init; }

    public required FactType Type { get; init; }

    public required string LabelZh { get; init; }

    public required string LabelEn { get; init; }

    public string? UnitZh { get; init; }

    public string? UnitEn { get; init; }

    public required Reporter ReportedBy { get; init; }
}
