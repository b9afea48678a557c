namespace ScoringGraph.Evaluation.Sentences;

/// <summary>What changed between two versions.</summary>
public enum ChangeKind
{
    /// <summary>The month from which it is in force.</summary>
    Effective,

    /// <summary>The plan's month cells that it puts into rules.</summary>
    Cells,

    /// <summary>How the indicator's points follow from its criteria.</summary>
    Method,

    /// <summary>What makes the indicator lag.</summary>
    Lag,

    /// <summary>A criterion that was not there.</summary>
    CriterionAdded,

    /// <summary>A criterion that is not there any more.</summary>
    CriterionRemoved,

    /// <summary>The number or place of a criterion.</summary>
    CriterionMoved,

    /// <summary>What an amount is compared with.</summary>
    Threshold,

    /// <summary>A part of a condition that is more than a number or a fact.</summary>
    Condition,

    /// <summary>A fact that another one took the place of.</summary>
    FactSwapped,

    /// <summary>How many points there are.</summary>
    Points,

    /// <summary>How points are given.</summary>
    Award,

    /// <summary>The clause of the plan, or where it stands.</summary>
    Clause,

    /// <summary>The readings it rests on.</summary>
    Source,

    /// <summary>When a fact counts as missing.</summary>
    MissingFacts,

    /// <summary>What is shown beside it, and its author's remarks.</summary>
    Remark,

    /// <summary>The document the scheme was taken from, and its name.</summary>
    Document,

    /// <summary>The months scored.</summary>
    Months,

    /// <summary>Whoever is scored.</summary>
    Participant,

    /// <summary>Whoever answers for an indicator.</summary>
    Department,

    /// <summary>Areas, groups and indicators, and their weights.</summary>
    Structure,

    /// <summary>How places become points.</summary>
    Ranking,

    /// <summary>How lagging works.</summary>
    LagPolicy,

    /// <summary>How points become a final score.</summary>
    FinalScore,

    /// <summary>Which months are scored together, and how.</summary>
    Period,

    /// <summary>A bonus, or the cap on them.</summary>
    Bonus,

    /// <summary>A penalty, or the cap on them.</summary>
    Penalty,

    /// <summary>A fact that may be reported.</summary>
    Fact,

    /// <summary>A documented reading of the plan.</summary>
    Reading,
}
