namespace ScoringGraph.Scoring.Rules;

/// <summary>Which end of a metric is better.</summary>
public enum Direction
{
    /// <summary>The largest value ranks first.</summary>
    HigherIsBetter,

    /// <summary>The smallest value ranks first.</summary>
    LowerIsBetter,
}

/// <summary>How a criterion's answer becomes points.</summary>
public abstract record AwardStep
{
    /// <summary>The most points it can give.</summary>
    public abstract decimal Possible { get; }
}

/// <summary>All the points if met, none if not.</summary>
public sealed record PointsAward(decimal Points) : AwardStep
{
    public override decimal Possible => Points;
}

/// <summary>Points for each unit, up to a number of units.</summary>
/// <param name="Units">An expression that counts the units; null if they are counted by <paramref name="CountTrue"/>.</param>
/// <param name="CountTrue">Boolean facts, each a unit when true.</param>
/// <param name="Each">Points per unit.</param>
/// <param name="MaxUnits">Units beyond this give nothing.</param>
public sealed record PerUnitAward(string? Units, IReadOnlyList<string> CountTrue, decimal Each, int MaxUnits) : AwardStep
{
    public override decimal Possible => Each * MaxUnits;
}

/// <summary>Points by place among the participants.</summary>
/// <param name="Ranking">The name of the ranking method.</param>
/// <param name="Points">Points of the first place.</param>
/// <param name="Metric">An expression to rank by; null if ranked by growth.</param>
/// <param name="Growth">This month's and last month's number, ranked by growth; null if ranked by metric.</param>
/// <param name="Direction">Which end is better.</param>
public sealed record RankedAward(string Ranking, decimal Points, string? Metric, GrowthMetric? Growth, Direction Direction) : AwardStep
{
    public override decimal Possible => Points;
}

/// <summary>The growth of a number since last month.</summary>
/// <param name="Of">This month's fact.</param>
/// <param name="Since">Last month's fact.</param>
public sealed record GrowthMetric(string Of, string Since);

/// <summary>An assessor's score.</summary>
/// <param name="Score">The fact that holds it.</param>
/// <param name="Max">The highest score.</param>
public sealed record AssessedAward(string Score, decimal Max) : AwardStep
{
    public override decimal Possible => Max;
}

/// <summary>Points that follow from a number by a declared scale, whatever the others have.</summary>
/// <param name="Metric">The expression that is graded.</param>
public abstract record GradedAward(string Metric) : AwardStep
{
    /// <summary>The points of a value, at most <see cref="AwardStep.Possible"/>.</summary>
    public abstract Rational PointsOf(Rational value);
}

/// <summary>A condition of a ranked indicator: the points sit on the indicator.</summary>
public sealed record ConditionAward : AwardStep
{
    public override decimal Possible => 0m;
}
