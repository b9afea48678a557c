namespace ScoringGraph.Scoring;

/// <summary>What a criterion, or an indicator as a whole, came to.</summary>
public enum Outcome : byte
{
    /// <summary>The criterion is met: full points.</summary>
    Met,

    /// <summary>The facts are known and the criterion is not met: no points.</summary>
    NotMet,

    /// <summary>Some of the units or criteria are met: part of the points.</summary>
    Partial,

    /// <summary>The points follow from a place among the participants.</summary>
    Ranked,

    /// <summary>The points are an assessor's score.</summary>
    Assessed,

    /// <summary>A fact that is needed was not reported, or a sample is empty: 0 points for now, and the scorecard is incomplete.</summary>
    FactMissing,

    /// <summary>The criterion does not apply to this participant this month.</summary>
    NotApplicable,

    /// <summary>The month's progress lags: the indicator scores 0 this month (plan.txt L92).</summary>
    Lagging,

    /// <summary>The rule itself broke on these facts; nothing is scored until its author mends it.</summary>
    RuleFailed,

    /// <summary>A veto (一票否决) was called: the indicator scores 0, and the final score may be limited.</summary>
    Vetoed,
}
