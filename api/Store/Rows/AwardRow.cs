using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>The points one criterion gave. Never changed, never deleted.</summary>
public sealed class AwardRow
{
    public required long Id { get; init; }

    public required long ResultId { get; init; }

    public required string CriterionId { get; init; }

    /// <summary>The order of the rule version, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>Such as `C1`.</summary>
    public required string Number { get; init; }

    /// <summary>Indicator, scored month and number, such as `A2.G1.I1.M11.C1`.</summary>
    public required string Code { get; init; }

    /// <summary>Null if the rule failed.</summary>
    public decimal? Points { get; init; }

    public string? PointsExact { get; init; }

    public required decimal Possible { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>1 for the first; null if it is not ranked.</summary>
    public int? Place { get; init; }

    public int? Ahead { get; init; }

    public int? Tied { get; init; }

    public int? OutOf { get; init; }

    /// <summary>The units, score or metric behind the points.</summary>
    public decimal? Value { get; init; }

    public string? ValueExact { get; init; }

    /// <summary>The facts read and their values, as JSON.</summary>
    public required string OperandsJson { get; init; }

    public ResultRow Result { get; init; } = null!;

    public CriterionRow Criterion { get; init; } = null!;
}
