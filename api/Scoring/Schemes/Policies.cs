namespace ScoringGraph.Scoring.Schemes;

/// <summary>When an indicator counts as lagging without being declared so.</summary>
public enum LagDerivation
{
    /// <summary>Where the cell gives its criteria no points of their own: a missed target lags.</summary>
    WhereNoExplicitPoints,

    /// <summary>Any unmet criterion lags.</summary>
    Always,

    /// <summary>Only a declared lag counts.</summary>
    Never,
}

/// <summary>Whether a lagging participant keeps its place in a ranking.</summary>
public enum LagOrder
{
    /// <summary>It is ranked in its place, then its points become 0; the others keep their places.</summary>
    RankThenZero,

    /// <summary>It is taken out first, and those behind it move up.</summary>
    ExcludeThenRank,
}

/// <summary>How lagging progress zeroes an indicator for the month (plan.txt L92).</summary>
public sealed record LagPolicy(LagDerivation Derive, LagOrder Order, Clause? Clause, IReadOnlyList<string> Readings);

/// <summary>What happens where the explicit points of an indicator do not add up to its nominal points.</summary>
public enum PointsMismatch
{
    /// <summary>The explicit points are the awards; the rest cannot be earned.</summary>
    AsWritten,

    /// <summary>The indicator's points are scaled up to its nominal points.</summary>
    ScaleIndicatorToNominal,

    /// <summary>The area's points are scaled up to its nominal points.</summary>
    ScaleAreaTo100,
}

/// <summary>Which points the denominator of the final formula counts.</summary>
public enum Denominator
{
    /// <summary>The nominal points.</summary>
    Nominal,

    /// <summary>The points that can be earned.</summary>
    Attainable,
}

/// <summary>How explicit points and nominal points go together.</summary>
public sealed record PointsPolicy(PointsMismatch Mismatch, Denominator Denominator, IReadOnlyList<string> Readings);

/// <summary>Whether area weights enter the final formula.</summary>
public enum Weighting
{
    /// <summary>Points are weighted by area.</summary>
    Area,

    /// <summary>Every area's points count the same.</summary>
    None,
}

/// <summary>What the accumulated points are divided by.</summary>
public enum Normalisation
{
    /// <summary>The points of what the participant takes part in.</summary>
    Participating,

    /// <summary>The points of the whole scheme.</summary>
    All,
}

/// <summary>What becomes of an area that a participant takes part in only partly.</summary>
public enum PartialArea
{
    /// <summary>Its weight shrinks with what is left out.</summary>
    Shrink,

    /// <summary>It keeps its full weight, rescaled.</summary>
    Rescale,
}

/// <summary>The lowest and highest final score, where a scheme sets them.</summary>
public sealed record FinalClamp(decimal Min, decimal Max);

/// <summary>How the parts of a level come together: areas in the final score, groups in an area, indicators in a group.</summary>
public enum Aggregate
{
    /// <summary>Their points add up, and must add up to those of the whole.</summary>
    WeightedSum,

    /// <summary>The arithmetic mean of what each reached of its points, by relative weights.</summary>
    ArithmeticMean,

    /// <summary>The geometric mean of what each reached of its points, by relative weights.</summary>
    GeometricMean,
}

/// <summary>The final formula: weights, normalisation, rounding (plan.txt L100).</summary>
public sealed record FinalPolicy(
    Weighting Weights,
    Normalisation Normalise,
    PartialArea PartialArea,
    FinalClamp? Clamp,
    int RoundingDigits,
    Ranking.Ties Ties,
    Clause? Clause,
    IReadOnlyList<string> Readings)
{
    /// <summary>Who is ranked against whom by the final score.</summary>
    public Ranking.Population Population { get; init; }

    /// <summary>How areas come together.</summary>
    public Aggregate Aggregate { get; init; }

    /// <summary>The final score of whoever reaches everything: 100, or 1 for an index.</summary>
    public decimal OutOf { get; init; } = 100m;
}
