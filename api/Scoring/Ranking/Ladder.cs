namespace ScoringGraph.Scoring.Ranking;

/// <summary>The points of every place of one ranking.</summary>
public sealed class Ladder
{
    // The points of each place down to the floor; every place behind gets the last.
    private readonly List<Rational> steps = [];

    // sums[k] is the points of the first k places together, for tied places that share their mean; null if none do.
    private readonly Rational[]? sums;

    /// <summary>Builds the ladder.</summary>
    /// <param name="method">How places become points.</param>
    /// <param name="max">The first place's points.</param>
    /// <param name="places">How many places there can be.</param>
    public Ladder(RankingMethod method, decimal max, int places)
    {
        Step = method.Decrement.Kind == DecrementKind.Points ? method.Decrement.Value : method.Decrement.Value * max;
        for (var place = 1; place <= places; place++)
        {
            var points = max - (Step * (place - 1));
            var isFloor = method.Floor is { } floor && points <= floor;
            steps.Add(isFloor ? method.Floor!.Value : points);
            if (isFloor && Step >= Rational.Zero) break;
        }

        if (method.Ties != Ties.Average) return;
        sums = new Rational[places + 1];
        for (var place = 1; place <= places; place++) sums[place] = sums[place - 1] + PointsOf(place);
    }

    /// <summary>What each further place costs, in points.</summary>
    public Rational Step { get; }

    public Rational PointsOf(Standing standing) => sums is not null && standing.Tied > 1
        ? (sums[standing.Ahead + standing.Tied] - sums[standing.Ahead]) * Rational.Of(1m, standing.Tied)
        : PointsOf(standing.Place);

    private Rational PointsOf(int place) => steps[Math.Min(place, steps.Count) - 1];
}
