namespace ScoringGraph.Store.Rows;

/// <summary>One content of the evaluation (评价内容) with its weight in the total (plan.txt L25 to L57).</summary>
public sealed class AreaRow : CatalogueRow
{
    /// <summary>The code within the scheme, such as `A1`.</summary>
    public required string Code { get; init; }

    /// <summary>A readable English key, unique within the scheme.</summary>
    public required string Slug { get; init; }

    /// <summary>The name in the main text of the plan, in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The name in English, translated.</summary>
    public required string NameEn { get; init; }

    /// <summary>Points of 100 in the total; the weights of a scheme's areas add up to 100.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Whoever answers for it, in the order of the scheme.</summary>
    public List<DepartmentRow> Departments { get; init; } = [];

    /// <summary>Its main tasks, in the order of the plan.</summary>
    public List<IndicatorGroupRow> Groups { get; init; } = [];

    /// <summary>Its indicators, in the order of the plan.</summary>
    public List<IndicatorRow> Indicators { get; init; } = [];
}

/// <summary>One main task (主要任务) of an area: a group of indicators in the plan's annex.</summary>
public sealed class IndicatorGroupRow : CatalogueRow
{
    public required string AreaId { get; init; }

    /// <summary>The code within the scheme, such as `A1.G1`.</summary>
    public required string Code { get; init; }

    /// <summary>The plan's wording, in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The wording in English, translated.</summary>
    public required string NameEn { get; init; }

    /// <summary>Points of the area's 100.</summary>
    public required decimal Points { get; init; }

    /// <summary>The area it belongs to.</summary>
    public AreaRow Area { get; init; } = null!;

    /// <summary>Its indicators, in the order of the plan.</summary>
    public List<IndicatorRow> Indicators { get; init; } = [];
}
