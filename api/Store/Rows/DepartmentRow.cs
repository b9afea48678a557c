namespace ScoringGraph.Store.Rows;

/// <summary>Whoever answers for an area.</summary>
public sealed class DepartmentRow : CatalogueRow
{
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public List<AreaRow> Areas { get; init; } = [];
}

/// <summary>That a department answers for an area.</summary>
public sealed class AreaDepartmentRow
{
    public required string AreaId { get; init; }

    public required string DepartmentId { get; init; }
}
