using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>A month of a scheme and where it stands now.</summary>
public sealed class MonthRow : CatalogueRow
{
    /// <summary>The month.</summary>
    public required Month Month { get; init; }

    /// <summary>True if it takes no more facts and keeps its points; false while facts may be submitted.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Its closings and openings, oldest first.</summary>
    public List<MonthEventRow> Events { get; init; } = [];

    /// <summary>Every evaluation of the month, oldest first; none is ever changed.</summary>
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

    /// <summary>What became of the month.</summary>
    public required MonthEventKind Kind { get; init; }

    /// <summary>Why, in the words of whoever did it.</summary>
    public required string Reason { get; init; }

    /// <summary>Who closed or opened it.</summary>
    public required string By { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public MonthRow Month { get; init; } = null!;
}
