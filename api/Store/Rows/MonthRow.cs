using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>A month of a scheme and where it stands now.</summary>
public sealed class MonthRow : CatalogueRow
{
    public required Month Month { get; init; }

    /// <summary>What the latest of its events says; set together with the event.</summary>
    public bool IsClosed { get; set; }

    public List<MonthEventRow> Events { get; init; } = [];

    public List<EvaluationRow> Evaluations { get; init; } = [];

    /// <summary>The latest evaluation; null before the first.</summary>
    public CurrentEvaluationRow? Current { get; init; }
}

/// <summary>What became of a month.</summary>
public enum MonthEventKind
{
    /// <summary>Nothing more may be submitted for it.</summary>
    Closed,

    /// <summary>It takes submissions again.</summary>
    Opened,
}

/// <summary>One closing or opening of a month. Never changed, never deleted.</summary>
public sealed class MonthEventRow
{
    /// <summary>1 for the first event of the database.</summary>
    public required long Id { get; init; }

    public required string MonthId { get; init; }

    public required MonthEventKind Kind { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who closed or opened it.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public MonthRow Month { get; init; } = null!;
}
