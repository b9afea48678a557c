using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Store.Rows;

/// <summary>A participant's points for one indicator in one evaluation. Never changed, never deleted.</summary>
public sealed class ResultRow
{
    public required long Id { get; init; }

    public required long EvaluationId { get; init; }

    public required long ScorecardId { get; init; }

    public required string SchemeId { get; init; }

    public required Month Month { get; init; }

    public required string ParticipantId { get; init; }

    public required string IndicatorId { get; init; }

    /// <summary>The version of the rules applied.</summary>
    public required string RuleVersionId { get; init; }

    /// <summary>The order of the edition, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>Points of the nominal; 0 if lagging, null if a rule failed.</summary>
    public decimal? Points { get; init; }

    public string? PointsExact { get; init; }

    /// <summary>What the points would be without the lag.</summary>
    public decimal? PointsBeforeLag { get; init; }

    public string? PointsBeforeLagExact { get; init; }

    public required decimal Nominal { get; init; }

    public required Outcome Outcome { get; init; }

    public required LagReason Lag { get; init; }

    /// <summary>1 for the first; null where the indicator as a whole is not ranked.</summary>
    public int? Place { get; init; }

    /// <summary>How many are strictly better.</summary>
    public int? Ahead { get; init; }

    /// <summary>How many share the place, this one included.</summary>
    public int? Tied { get; init; }

    /// <summary>How many are ranked.</summary>
    public int? OutOf { get; init; }

    /// <summary>The assessor's order value the place follows from.</summary>
    public decimal? OrderValue { get; init; }

    public string? OrderValueExact { get; init; }

    public required bool Complete { get; init; }

    public EvaluationRow Evaluation { get; init; } = null!;

    public ScorecardRow Scorecard { get; init; } = null!;

    public ParticipantRow Participant { get; init; } = null!;

    public IndicatorRow Indicator { get; init; } = null!;

    public RuleVersionRow RuleVersion { get; init; } = null!;

    public List<AwardRow> Awards { get; init; } = [];
}
