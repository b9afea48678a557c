using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Store.Rows;

/// <summary>
/// A participant's month in one evaluation. Never changed, never deleted. A number is held to 8 digits, to filter and order by;
/// where it has more, the member ending in `Exact` holds it in full.
/// </summary>
public sealed class ScorecardRow
{
    public required long Id { get; init; }

    public required long EvaluationId { get; init; }

    public required string SchemeId { get; init; }

    public required Month Month { get; init; }

    public required string ParticipantId { get; init; }

    /// <summary>The order of the facts, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>Weighted points earned; null if a rule failed.</summary>
    public decimal? Accumulated { get; init; }

    public string? AccumulatedExact { get; init; }

    /// <summary>Weighted points of what the participant takes part in.</summary>
    public required decimal Possible { get; init; }

    public string? PossibleExact { get; init; }

    public required decimal BonusUncapped { get; init; }

    public string? BonusUncappedExact { get; init; }

    /// <summary>After the cap.</summary>
    public required decimal Bonus { get; init; }

    public string? BonusExact { get; init; }

    /// <summary>Positive; it is subtracted.</summary>
    public required decimal Penalty { get; init; }

    public string? PenaltyExact { get; init; }

    /// <summary>The final score, rounded half up as the scheme says; null if there is none.</summary>
    public decimal? Final { get; init; }

    public string? FinalExact { get; init; }

    public required NoFinal NoFinal { get; init; }

    /// <summary>The place by final score; null without one.</summary>
    public int? Rank { get; init; }

    public required bool Complete { get; init; }

    public EvaluationRow Evaluation { get; init; } = null!;

    public ParticipantRow Participant { get; init; } = null!;

    public List<AreaScoreRow> AreaScores { get; init; } = [];

    public List<ResultRow> Results { get; init; } = [];

    public List<AdjustmentRow> Adjustments { get; init; } = [];
}

/// <summary>A participant's points for one area. Never changed, never deleted.</summary>
public sealed class AreaScoreRow
{
    public required long Id { get; init; }

    public required long ScorecardId { get; init; }

    public required string AreaId { get; init; }

    /// <summary>Null if a rule failed.</summary>
    public decimal? Points { get; init; }

    public string? PointsExact { get; init; }

    /// <summary>Nominal points of the indicators it takes part in.</summary>
    public required decimal Nominal { get; init; }

    public ScorecardRow Scorecard { get; init; } = null!;

    public AreaRow Area { get; init; } = null!;
}
