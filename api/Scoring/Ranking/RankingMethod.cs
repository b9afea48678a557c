using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Ranking;

/// <summary>What tied participants get.</summary>
public enum Ties
{
    /// <summary>They share the better place and use up the places behind it: 1, 1, 3.</summary>
    Competition,

    /// <summary>They share a place and the next one follows: 1, 1, 2.</summary>
    Dense,

    /// <summary>They share the mean of the points of the places they take.</summary>
    Average,
}

/// <summary>How many points each further place costs.</summary>
/// <param name="Kind">Fixed points, or a share of the most points.</param>
/// <param name="Value">Points, or the share.</param>
public sealed record Decrement(DecrementKind Kind, Rational Value);

/// <summary>What a decrement is measured in.</summary>
public enum DecrementKind
{
    /// <summary>Points.</summary>
    Points,

    /// <summary>A share of the first place's points.</summary>
    ShareOfMax,
}

/// <summary>How growth is measured.</summary>
public enum GrowthBasis
{
    /// <summary>(this month - last month) / last month.</summary>
    Relative,

    /// <summary>This month - last month.</summary>
    Absolute,
}

/// <summary>Where growth from nothing ranks.</summary>
public enum ZeroBase
{
    /// <summary>Ahead of all other growth, by this month's number.</summary>
    First,

    /// <summary>Behind all other growth, by this month's number.</summary>
    Last,

    /// <summary>Not ranked.</summary>
    Exclude,
}

/// <summary>How places become points.</summary>
public sealed record RankingMethod
{
    /// <summary>The name that rules use, such as `general`.</summary>
    public required string Name { get; init; }

    public required Decrement Decrement { get; init; }

    /// <summary>The fewest points a place gives; null for no floor.</summary>
    public decimal? Floor { get; init; }

    public Ties Ties { get; init; }

    /// <summary>Whether a metric of 0 gives 0 points whatever the place.</summary>
    public bool ZeroScoresZero { get; init; }

    /// <summary>Who is ranked against whom.</summary>
    public Population Population { get; init; }

    public GrowthBasis Growth { get; init; }

    public ZeroBase ZeroBase { get; init; }

    public Clause? Clause { get; init; }

    public IReadOnlyList<string> Readings { get; init; } = [];
}
