namespace ScoringGraph.Scoring.Rules;

/// <summary>Points that are there at first and are taken away for each unit, down to a floor; rounded half up at the 12th digit.</summary>
/// <param name="Metric">The expression that counts the units.</param>
/// <param name="Points">The points without any unit.</param>
/// <param name="Each">What each unit costs.</param>
/// <param name="Floor">The fewest points.</param>
public sealed record DeductionAward(string Metric, decimal Points, decimal Each, decimal Floor) : GradedAward(Metric)
{
    public override decimal Possible => Points;

    public override Rational PointsOf(Rational value)
    {
        if (value <= Rational.Zero) return Points;
        var floor = (BigFraction)Floor;
        var above = Points - ((BigFraction)value * Each) - floor;
        return above.Top.Sign <= 0 ? Floor : (above + floor).Root(1, BigFraction.PointDigits);
    }
}
