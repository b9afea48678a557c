namespace ScoringGraph.Store.Rows;

/// <summary>One content of the evaluation with its weight.</summary>
public sealed class AreaRow : CatalogueRow
{
    public required string Code { get; init; }

    public required string Slug { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Points of 100 in the total.</summary>
    public required decimal Weight { get; init; }

    public List<DepartmentRow> Departments { get; init; } = [];

    public List<IndicatorGroupRow> Groups { get; init; } = [];

    public List<IndicatorRow> Indicators { get; init; } = [];
}

/// <summary>One main task of an area.</summary>
public sealed class IndicatorGroupRow : CatalogueRow
{
    public required string AreaId { get; init; }

    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Points of the area's 100.</summary>
    public required decimal Points { get; init; }

    public AreaRow Area { get; init; } = null!;

    public List<IndicatorRow> Indicators { get; init; } = [];
}
