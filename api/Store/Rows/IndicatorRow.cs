namespace ScoringGraph.Store.Rows;

/// <summary>One business indicator: a row of the plan's annex.</summary>
public sealed class IndicatorRow : CatalogueRow
{
    public required string AreaId { get; init; }

    public required string GroupId { get; init; }

    public required string Code { get; init; }

    public required string Slug { get; init; }

    /// <summary>The row in the annex, 1 for the first.</summary>
    public int? AnnexRow { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>The points the plan gives it, of the area's 100.</summary>
    public required decimal Nominal { get; init; }

    public AreaRow Area { get; init; } = null!;

    public IndicatorGroupRow Group { get; init; } = null!;

    public List<RuleVersionRow> RuleVersions { get; init; } = [];

    public List<ResultRow> Results { get; init; } = [];
}
