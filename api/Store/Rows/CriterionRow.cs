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
}

/// <summary>One criterion of a rule version. Never changed, never deleted.</summary>
public sealed class CriterionRow
{
    /// <summary>The rule version's id, a slash and the number.</summary>
    public required string Id { get; init; }

    public required string RuleVersionId { get; init; }

    /// <summary>The order in the file, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>Such as `C1`.</summary>
    public required string Number { get; init; }

    public required string Expression { get; init; }

    /// <summary>What sort of question it is, such as `thresholdRatio`.</summary>
    public string? Kind { get; init; }

    public required string ClauseText { get; init; }

    public string? ClausePreface { get; init; }

    /// <summary>The plan's line for each month, as a JSON object such as `{"2017-10":61}`.</summary>
    public required string LinesJson { get; init; }

    public required AwardKind AwardKind { get; init; }

    /// <summary>The most points it can give.</summary>
    public required decimal PointsPossible { get; init; }

    public required CriterionSource Source { get; init; }

    /// <summary>Ids of the readings it rests on, as a JSON array.</summary>
    public required string ReadingsJson { get; init; }

    public string? NoteZh { get; init; }

    public string? NoteEn { get; init; }

    public RuleVersionRow RuleVersion { get; init; } = null!;

    internal static string IdOf(string ruleVersionId, string number) => $"{ruleVersionId}/{number}";
}
