namespace ScoringGraph.Scoring.Rules;

/// <summary>How points rise between two goals.</summary>
public enum GoalScale
{
    /// <summary>In step with the value.</summary>
    Linear,

    /// <summary>In step with its natural logarithm.</summary>
    Logarithmic,
}

/// <summary>
/// Points between two goals: none up to one, all from the other on, and in between in proportion, rounded half up at the 12th digit.
/// Logarithms are right to the 20th digit.
/// </summary>
/// <param name="Metric">The expression that is graded.</param>
/// <param name="Points">The points of the goal <paramref name="Full"/>.</param>
/// <param name="None">The value up to which there are no points.</param>
/// <param name="Full">The value from which on there are all; below <paramref name="None"/> where less is better.</param>
/// <param name="Scale">How points rise in between.</param>
public sealed record InterpolatedAward(string Metric, decimal Points, decimal None, decimal Full, GoalScale Scale) : GradedAward(Metric)
{
    public override decimal Possible => Points;

    public override Rational PointsOf(Rational value)
    {
        var rises = None < Full;
        if (rises ? value <= None : value >= None) return Rational.Zero;
        if (rises ? value >= Full : value <= Full) return Points;
        return (Share(value) * Points).Root(1, BigFraction.PointDigits);
    }

    private BigFraction Share(BigFraction value) => Scale == GoalScale.Linear
        ? (value - None) / ((BigFraction)Full - None)
        : (BigFraction)Logarithm.Of(value / None) / Logarithm.Of((BigFraction)Full / None);
}
