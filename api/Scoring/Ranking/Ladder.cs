namespace ScoringGraph.Scoring.Ranking;

/// <summary>The points of every place of one ranking.</summary>
public sealed class Ladder
{
    private readonly Ties ties;

    // sums[k] is the points of the first k places together; a place's points are a difference of neighbours.
    private readonly Rational[] sums;
    private readonly Rational[] steps;

    /// <summary>Builds the ladder.</summary>
    /// <param name="method">How places become points.</param>
    /// <param name="max">The first place's points.</param>
    /// <param name="places">How many places there can be.</param>
    public Ladder(RankingMethod method, decimal max, int places)
    {
        ties = method.Ties;
        Step = method.Decrement.Kind == DecrementKind.Points ? method.Decrement.Value : method.Decrement.Value * max;
        steps = new Rational[places];
        sums = new Rational[places + 1];
        for (var place = 0; place < places; place++)
        {
            var points = max - (Step * place);
            steps[place] = method.Floor is { } floor ? Rational.Max(points, floor) : points;
            sums[place + 1] = sums[place] + steps[place];
        }
    }

    /// <summary>What each further place costs, in points.</summary>
    public Rational Step { get; }

    public Rational PointsOf(Standing standing) => ties == Ties.Average && standing.Tied > 1
        ? (sums[standing.Ahead + standing.Tied] - sums[standing.Ahead]) * Rational.Of(1m, standing.Tied)
        : steps[standing.Place - 1];
}
