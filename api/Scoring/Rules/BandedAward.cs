namespace ScoringGraph.Scoring.Rules;

/// <summary>Points by a table of bands, which cover every value once.</summary>
/// <param name="Metric">The expression that is graded.</param>
/// <param name="Bands">The bands, in the order of the file.</param>
public sealed record BandedAward(string Metric, IReadOnlyList<Band> Bands) : GradedAward(Metric)
{
    public override decimal Possible => Bands.Select(band => band.Points).DefaultIfEmpty().Max();

    public override Rational PointsOf(Rational value) => Bands.First(band => band.Holds(value)).Points;
}

/// <summary>One band of a table.</summary>
/// <param name="Lower">Where it begins; null if it has no lower end.</param>
/// <param name="Upper">Where it ends; null if it has no upper end.</param>
/// <param name="Points">The points of the values in it.</param>
public sealed record Band(BandEnd? Lower, BandEnd? Upper, decimal Points)
{
    public bool Holds(Rational value) =>
        (Lower is null || value > Lower.Value || (Lower.IsIn && value == Lower.Value))
        && (Upper is null || value < Upper.Value || (Upper.IsIn && value == Upper.Value));
}

/// <summary>An end of a band, and whether the value itself is still in it.</summary>
public sealed record BandEnd(decimal Value, bool IsIn);
