namespace ScoringGraph.Store.Rows;

/// <summary>Whoever answers for an area and its indicators (责任部门).</summary>
public sealed class DepartmentRow : CatalogueRow
{
    /// <summary>The canonical Chinese name, unique within the scheme.</summary>
    public required string Code { get; init; }

    /// <summary>The name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The name in English, translated.</summary>
    public required string NameEn { get; init; }

    /// <summary>The areas it answers for, in the order of the plan.</summary>
    public List<AreaRow> Areas { get; init; } = [];
}

/// <summary>That a department answers for an area.</summary>
public sealed class AreaDepartmentRow
{
    public required string AreaId { get; init; }

    public required string DepartmentId { get; init; }
}
