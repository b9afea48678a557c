using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Store.Rows;

/// <summary>A fact that may be reported: its name, type, unit and reporter.</summary>
public sealed class FactDefinitionRow : CatalogueRow
{
    /// <summary>The name that submissions and rules use, such as `businessStartupCasesReported`.</summary>
    public required string Name { get; init; }

    /// <summary>What a value of it is.</summary>
    public required FactType Type { get; init; }

    /// <summary>The name for people, in Chinese.</summary>
    public required string LabelZh { get; init; }

    /// <summary>The name for people, in English.</summary>
    public required string LabelEn { get; init; }

    /// <summary>The unit in Chinese, such as `件`; null if it has none.</summary>
    public string? UnitZh { get; init; }

    /// <summary>The unit in English; null if it has none.</summary>
    public string? UnitEn { get; init; }

    /// <summary>Who reports it.</summary>
    public required Reporter ReportedBy { get; init; }
}
