using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Store.Rows;

/// <summary>A participant's points for one indicator in one evaluation. Never changed, never deleted.</summary>
public sealed class ResultRow
{
    /// <summary>The global id.</summary>
    public required long Id { get; init; }

    public required long EvaluationId { get; init; }

    public required long ScorecardId { get; init; }

    public required string SchemeId { get; init; }

    /// <summary>The month scored.</summary>
    public required Month Month { get; init; }

    public required string ParticipantId { get; init; }

    public required string IndicatorId { get; init; }

    /// <summary>The version of the rules applied.</summary>
    public required string RuleVersionId { get; init; }

    /// <summary>The order of the edition, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>Points from 0 to `nominal`, to 8 digits: 0 if lagging (plan.txt L92), null if a rule failed.</summary>
    public decimal? Points { get; init; }

    /// <summary>The points in full, a decimal or a fraction such as `10/3`; null where `points` says it all.</summary>
    public string? PointsExact { get; init; }

    /// <summary>What the points would be without the lag, to 8 digits; equal to `points` if it does not lag, null if a rule failed.</summary>
    public decimal? PointsBeforeLag { get; init; }

    public string? PointsBeforeLagExact { get; init; }

    /// <summary>The points the plan gives the indicator, of the area's 100.</summary>
    public required decimal Nominal { get; init; }

    /// <summary>Nominal points minus points, to 8 digits; null if a rule failed.</summary>
    public decimal? PointsLost { get; init; }

    /// <summary>What the indicator came to.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Why it counts as lagging, or that it does not (plan.txt L92).</summary>
    public required LagReason Lag { get; init; }

    /// <summary>The place among the ranked participants, 1 for the first (plan.txt L96); null where the indicator as a whole is not ranked.</summary>
    public int? Place { get; init; }

    /// <summary>How many are strictly better; null where nothing is ranked.</summary>
    public int? Ahead { get; init; }

    /// <summary>How many share the place, this one included; null where nothing is ranked.</summary>
    public int? Tied { get; init; }

    /// <summary>How many are ranked; null where nothing is ranked.</summary>
    public int? OutOf { get; init; }

    /// <summary>The assessor's order value the place follows from, to 8 digits; null if none was given.</summary>
    public decimal? OrderValue { get; init; }

    public string? OrderValueExact { get; init; }

    /// <summary>False while a needed fact is missing or a rule failed; the points are provisional then.</summary>
    public required bool Complete { get; init; }

    /// <summary>The evaluation it is part of.</summary>
    public EvaluationRow Evaluation { get; init; } = null!;

    /// <summary>The scorecard it is part of.</summary>
    public ScorecardRow Scorecard { get; init; } = null!;

    /// <summary>Whose result it is.</summary>
    public ParticipantRow Participant { get; init; } = null!;

    /// <summary>The indicator it is for.</summary>
    public IndicatorRow Indicator { get; init; } = null!;

    /// <summary>The rules it was scored by.</summary>
    public RuleVersionRow RuleVersion { get; init; } = null!;

    /// <summary>What each criterion gave, in the order of the rule version.</summary>
    public List<AwardRow> Awards { get; init; } = [];
}
