using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Store.Rows;

/// <summary>
/// A participant's month in one evaluation. Never changed, never deleted. A number is held to 8 digits, to filter and order by;
/// where it has more, the member ending in `Exact` holds it in full.
/// </summary>
public sealed class ScorecardRow
{
    /// <summary>The global id.</summary>
    public required long Id { get; init; }

    public required long EvaluationId { get; init; }

    public required string SchemeId { get; init; }

    /// <summary>The month scored.</summary>
    public required Month Month { get; init; }

    public required string ParticipantId { get; init; }

    /// <summary>The order of the facts, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>Weighted points earned (累加得分), from 0 to `possible`, to 8 digits; null if a rule failed, or under a geometric mean if a fact is missing (plan.txt L100).</summary>
    public decimal? Accumulated { get; init; }

    /// <summary>The accumulated points in full, a decimal or a fraction; null where `accumulated` says it all.</summary>
    public string? AccumulatedExact { get; init; }

    /// <summary>Weighted points of what the participant takes part in (参加考评项目的总分值), from 0 to 100, to 8 digits (plan.txt L100).</summary>
    public required decimal Possible { get; init; }

    /// <summary>The possible points in full, a decimal or a fraction; null where `possible` says it all.</summary>
    public string? PossibleExact { get; init; }

    /// <summary>The sum of the bonus entries before the cap.</summary>
    public required decimal BonusUncapped { get; init; }

    public string? BonusUncappedExact { get; init; }

    /// <summary>Bonus points (加分分值) after the cap of 10 (plan.txt L60).</summary>
    public required decimal Bonus { get; init; }

    public string? BonusExact { get; init; }

    /// <summary>Penalty points (减分分值), 0 or more; they are subtracted (plan.txt L88 to L92).</summary>
    public required decimal Penalty { get; init; }

    public string? PenaltyExact { get; init; }

    /// <summary>
    /// The final score (最终得分): accumulated / possible × 100, or whatever else the scheme is out of, + bonus − penalty, to 8 digits of what the scheme's rounding gives; null
    /// if there is none (plan.txt L100).
    /// </summary>
    public decimal? Final { get; init; }

    /// <summary>The final score in full, a decimal or a fraction; null where `final` says it all.</summary>
    public string? FinalExact { get; init; }

    /// <summary>Why there is no final score.</summary>
    public required NoFinal NoFinal { get; init; }

    /// <summary>The place by final score, 1 for the first; null without one. Provisional while incomplete.</summary>
    public int? Rank { get; init; }

    /// <summary>False while a needed fact is missing or a rule failed; the score is provisional then.</summary>
    public required bool Complete { get; init; }

    /// <summary>The evaluation it is part of.</summary>
    public EvaluationRow Evaluation { get; init; } = null!;

    /// <summary>Whose scorecard it is.</summary>
    public ParticipantRow Participant { get; init; } = null!;

    /// <summary>Points by area, in the order of the plan.</summary>
    public List<AreaScoreRow> AreaScores { get; init; } = [];

    /// <summary>Points by indicator, in the order of the plan; indicators it takes no part in are left out.</summary>
    public List<ResultRow> Results { get; init; } = [];

    /// <summary>What each bonus and penalty entry gave, in the order of the scheme.</summary>
    public List<AdjustmentRow> Adjustments { get; init; } = [];
}

/// <summary>A participant's points for one area in one evaluation. Never changed, never deleted.</summary>
public sealed class AreaScoreRow
{
    public required long Id { get; init; }

    public required long ScorecardId { get; init; }

    public required string AreaId { get; init; }

    /// <summary>Points from 0 to `nominal`, to 8 digits; null if a rule failed, or under a geometric mean if a fact is missing.</summary>
    public decimal? Points { get; init; }

    public string? PointsExact { get; init; }

    /// <summary>Nominal points of the indicators it takes part in; 100 if it takes part in all of the area.</summary>
    public required decimal Nominal { get; init; }

    public ScorecardRow Scorecard { get; init; } = null!;

    /// <summary>The area.</summary>
    public AreaRow Area { get; init; } = null!;
}
