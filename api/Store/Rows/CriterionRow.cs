using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Store.Rows;

/// <summary>How a criterion gives points.</summary>
public enum AwardKind
{
    /// <summary>All or none.</summary>
    Points,

    /// <summary>For each unit.</summary>
    PerUnit,

    /// <summary>By place.</summary>
    Ranked,

    /// <summary>An assessor's score.</summary>
    Assessed,

    /// <summary>A condition; the points sit on the indicator.</summary>
    Condition,

    /// <summary>Between two goals.</summary>
    Interpolated,

    /// <summary>By a table of bands.</summary>
    Banded,

    /// <summary>Fewer for each unit.</summary>
    Deduction,

    /// <summary>By how a value stands among those of the others.</summary>
    Normalised,

    /// <summary>A veto: no points of its own, but none for the indicator if it is not met.</summary>
    Veto,
}

/// <summary>One question about facts, worth points (指标要求): a criterion of a rule version. Never changed, never deleted.</summary>
public sealed class CriterionRow
{
    /// <summary>The global id.</summary>
    // The rule version's id, a slash and the number.
    public required string Id { get; init; }

    public required string RuleVersionId { get; init; }

    /// <summary>The order within the rule version, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>The number within the indicator, such as `C1`.</summary>
    public required string Number { get; init; }

    /// <summary>The yes/no question as the rule file writes it, such as `businessStartupCasesReported >= 15`.</summary>
    public required string Expression { get; init; }

    /// <summary>What sort of question it is, such as `thresholdRatio`; null if its author did not say.</summary>
    public string? Kind { get; init; }

    /// <summary>The clause of the plan, verbatim.</summary>
    public required string ClauseText { get; init; }

    /// <summary>Words before the clause that several criteria share, verbatim; null if there are none.</summary>
    public string? ClausePreface { get; init; }

    /// <summary>The plan's line for each month, as a JSON object such as `{"2017-10":61}`.</summary>
    public required string LinesJson { get; init; }

    /// <summary>How it gives points.</summary>
    public required AwardKind AwardKind { get; init; }

    /// <summary>The most points it can give; 0 for a condition of an indicator that holds the points itself.</summary>
    public required decimal PointsPossible { get; init; }

    /// <summary>Whether it says what the plan says, or rests on a reading.</summary>
    public required CriterionSource Source { get; init; }

    /// <summary>Ids of the readings it rests on, as a JSON array.</summary>
    public required string ReadingsJson { get; init; }

    /// <summary>A remark of its author, in Chinese; null if there is none.</summary>
    public string? NoteZh { get; init; }

    /// <summary>The remark in English; null if there is none.</summary>
    public string? NoteEn { get; init; }

    /// <summary>The rule version it belongs to.</summary>
    public RuleVersionRow RuleVersion { get; init; } = null!;

    internal static string IdOf(string ruleVersionId, string number) => $"{ruleVersionId}/{number}";
}
