namespace ScoringGraph.Store.Rows;

/// <summary>One evaluation plan (评价方案): who is scored, by what, over which months.</summary>
public sealed class SchemeRow
{
    /// <summary>The global id.</summary>
    // The scheme's code, such as `nantong-2017`.
    public required string Id { get; init; }

    /// <summary>The name that submissions and arguments use, such as `nantong-2017`.</summary>
    public required string Code { get; init; }

    /// <summary>The name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>The title of the document it was taken from, in Chinese.</summary>
    public required string DocumentTitle { get; init; }

    /// <summary>The document's number, such as `海审改办〔2017〕11号`; null if it has none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The months scored, in order.</summary>
    public List<MonthRow> Months { get; init; } = [];

    /// <summary>Whoever is scored, in the order of the scheme.</summary>
    public List<ParticipantRow> Participants { get; init; } = [];

    /// <summary>Whoever answers for areas, in the order of the scheme.</summary>
    public List<DepartmentRow> Departments { get; init; } = [];

    /// <summary>The contents of the evaluation, in the order of the plan.</summary>
    public List<AreaRow> Areas { get; init; } = [];

    /// <summary>Its indicators, in the order of the plan.</summary>
    public List<IndicatorRow> Indicators { get; init; } = [];
}
