namespace ScoringGraph.Store.Rows;

/// <summary>One business indicator (业务指标): a row of the plan's annex.</summary>
public sealed class IndicatorRow : CatalogueRow
{
    public required string AreaId { get; init; }

    public required string GroupId { get; init; }

    /// <summary>The code within the scheme, such as `A1.G1.I1`.</summary>
    public required string Code { get; init; }

    /// <summary>A readable English key, unique within the scheme.</summary>
    public required string Slug { get; init; }

    /// <summary>The row of the annex, 1 for the first; null if it stands in no annex.</summary>
    public int? AnnexRow { get; init; }

    /// <summary>The plan's wording, in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The wording in English, translated.</summary>
    public required string NameEn { get; init; }

    /// <summary>The points the plan gives it (业务指标分值), of the area's 100.</summary>
    public required decimal Nominal { get; init; }

    /// <summary>The area it belongs to.</summary>
    public AreaRow Area { get; init; } = null!;

    /// <summary>The main task it belongs to.</summary>
    public IndicatorGroupRow Group { get; init; } = null!;

    /// <summary>Every rule version it ever had, by effective month.</summary>
    public List<RuleVersionRow> RuleVersions { get; init; } = [];

    /// <summary>Its results in the latest evaluations.</summary>
    public List<ResultRow> Results { get; init; } = [];
}
