using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>The points one criterion gave one participant in one evaluation (得分). Never changed, never deleted.</summary>
public sealed class AwardRow
{
    /// <summary>The global id.</summary>
    public required long Id { get; init; }

    public required long ResultId { get; init; }

    public required string CriterionId { get; init; }

    /// <summary>The order of the rule version, 0 for the first.</summary>
    public required int Position { get; init; }

    /// <summary>The criterion's number within its indicator, such as `C1`.</summary>
    public required string Number { get; init; }

    /// <summary>Indicator, scored month and number, such as `A2.G1.I1.M11.C1`.</summary>
    public required string Code { get; init; }

    /// <summary>Points given, from 0 to `possible`, to 8 digits; null if the rule failed.</summary>
    public decimal? Points { get; init; }

    /// <summary>The points in full, a decimal or a fraction such as `10/3`; null where `points` says it all.</summary>
    public string? PointsExact { get; init; }

    /// <summary>The most points the criterion can give; 0 for a condition of an indicator that holds the points itself.</summary>
    public required decimal Possible { get; init; }

    /// <summary>What the criterion came to.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The place among the ranked participants, 1 for the first (plan.txt L96); null if the criterion is not ranked.</summary>
    public int? Place { get; init; }

    /// <summary>How many are strictly better; null if the criterion is not ranked.</summary>
    public int? Ahead { get; init; }

    /// <summary>How many share the place, this one included; null if the criterion is not ranked.</summary>
    public int? Tied { get; init; }

    /// <summary>How many are ranked; null if the criterion is not ranked.</summary>
    public int? OutOf { get; init; }

    /// <summary>The units, the assessor's score or the ranked metric behind the points, to 8 digits; null for a yes/no criterion or without facts.</summary>
    public decimal? Value { get; init; }

    /// <summary>The value in full, a decimal or a fraction; null where `value` says it all.</summary>
    public string? ValueExact { get; init; }

    /// <summary>The facts read and their values, as JSON.</summary>
    public required string OperandsJson { get; init; }

    /// <summary>The result it is part of.</summary>
    public ResultRow Result { get; init; } = null!;

    /// <summary>The criterion that was asked.</summary>
    public CriterionRow Criterion { get; init; } = null!;
}
