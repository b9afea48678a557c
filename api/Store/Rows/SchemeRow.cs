namespace ScoringGraph.Store.Rows;

/// <summary>An evaluation plan.</summary>
public sealed class SchemeRow
{
    /// <summary>The scheme's code, such as `nantong-2017`.</summary>
    public required string Id { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required string DocumentTitle { get; init; }

    public string? DocumentNumber { get; init; }

    public List<MonthRow> Months { get; init; } = [];

    public List<ParticipantRow> Participants { get; init; } = [];

    public List<DepartmentRow> Departments { get; init; } = [];

    public List<AreaRow> Areas { get; init; } = [];

    public List<IndicatorRow> Indicators { get; init; } = [];
}
