using System.ComponentModel.DataAnnotations;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>What changed rules do to one participant in one month.</summary>
/// <param name="Participant">The participant's code.</param>
/// <param name="Name">The name for people.</param>
/// <param name="FinalBefore">The final score by the rules in force, rounded as the scheme says; null without one.</param>
/// <param name="FinalAfter">The final score by the changed rules, rounded as the scheme says; null without one.</param>
/// <param name="Change">After minus before of the exact scores, to 8 digits; null where one of them is missing.</param>
/// <param name="RankBefore">The place by the rules in force; null without a final score.</param>
/// <param name="RankAfter">The place by the changed rules; null without a final score.</param>
/// <param name="Reason">What happens to final score and place, and why where no indicator of its own explains it.</param>
/// <param name="Indicators">Its indicators that come out differently.</param>
public sealed record ParticipantImpact(
    [property: Key] string Participant,
    Text Name,
    decimal? FinalBefore,
    decimal? FinalAfter,
    decimal? Change,
    int? RankBefore,
    int? RankAfter,
    Text Reason,
    IReadOnlyList<IndicatorImpact> Indicators);

/// <summary>What changed rules do to a participant's points for one indicator.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Name">The plan's wording.</param>
/// <param name="PointsBefore">Points by the rules in force; null if a rule failed or it takes no part.</param>
/// <param name="PointsAfter">Points by the changed rules; null if a rule failed or it takes no part.</param>
/// <param name="OutcomeBefore">What it comes to by the rules in force; null if it takes no part.</param>
/// <param name="OutcomeAfter">What it comes to by the changed rules; null if it takes no part.</param>
/// <param name="RankBefore">The place by the rules in force, where the indicator as a whole is ranked.</param>
/// <param name="RankAfter">The place by the changed rules, where the indicator as a whole is ranked.</param>
/// <param name="Reason">What happens, in a sentence.</param>
/// <param name="Criteria">Its criteria that come out differently.</param>
public sealed record IndicatorImpact(
    string Indicator,
    Text Name,
    decimal? PointsBefore,
    decimal? PointsAfter,
    Outcome? OutcomeBefore,
    Outcome? OutcomeAfter,
    int? RankBefore,
    int? RankAfter,
    Text Reason,
    IReadOnlyList<CriterionImpact> Criteria);

/// <summary>What changed rules do to a participant's points for one criterion.</summary>
/// <param name="Number">The criterion's number within its indicator, such as `C1`.</param>
/// <param name="PointsBefore">Points by the rules in force; null if the rule failed or there was no such criterion.</param>
/// <param name="PointsAfter">Points by the changed rules; null if the rule failed or there is no such criterion any more.</param>
/// <param name="OutcomeBefore">What it comes to by the rules in force; null if there was no such criterion.</param>
/// <param name="OutcomeAfter">What it comes to by the changed rules; null if there is no such criterion any more.</param>
/// <param name="Reason">Why, with the numbers that decide.</param>
public sealed record CriterionImpact(string Number, decimal? PointsBefore, decimal? PointsAfter, Outcome? OutcomeBefore, Outcome? OutcomeAfter, Text Reason);
