using ScoringGraph.Scoring.Ranking;

namespace ScoringGraph.Scoring.Rules;

/// <summary>How a value is set against those of the others.</summary>
public enum NormalisationMethod
{
    /// <summary>The worst value gives none of the points, the best all, in between in proportion.</summary>
    MinMax,

    /// <summary>The share of the others that are worse gives the share of the points.</summary>
    Percentile,
}

/// <summary>Points by how a value stands among those of the others, rounded half up at the 12th digit; all of them if nobody differs.</summary>
/// <param name="Metric">The expression that is compared.</param>
/// <param name="Points">The most points.</param>
/// <param name="Method">How it is compared.</param>
/// <param name="Direction">Which end is better.</param>
/// <param name="Population">With whom it is compared.</param>
public sealed record NormalisedAward(string Metric, decimal Points, NormalisationMethod Method, Direction Direction, Population Population) : AwardStep
{
    public override decimal Possible => Points;
}
