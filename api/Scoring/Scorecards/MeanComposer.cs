using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>
/// Composes the indicators of one participant level by level, where some level is a mean. Each level speaks in the points of its
/// whole, over what the participant takes part in, rounded half up at the 12th digit.
/// </summary>
internal sealed class MeanComposer(Edition edition)
{
    private const int Whole = 100;

    private readonly Scheme scheme = edition.Scheme;

    // What one part of a level reached of its points. Points are null if they are not known.
    private readonly record struct Part(decimal Nominal, decimal Weight, Rational? Points, bool Complete);

    public Composition Compose(int[] taken, IndicatorScore[] scores)
    {
        var byCode = new Dictionary<string, IndicatorScore>(StringComparer.Ordinal);
        for (var i = 0; i < taken.Length; i++) byCode.Add(edition.Indicators[taken[i]].Indicator.Code, scores[i]);
        var areas = scheme.Areas.Select(area => (Area: area, Part: Of(area, byCode))).ToArray();
        var total = Combine(scheme.Final.Aggregate, Whole, 0m, areas.Select(item => item.Part));
        return new Composition(
            [.. areas.Select(item => new AreaScore(item.Area, item.Part is { } part ? part.Points : Rational.Zero, item.Part?.Nominal ?? 0m))],
            total is { } whole ? whole.Points : Rational.Zero,
            total?.Nominal ?? 0m,
            total?.Complete ?? true,
            total is not { Points: null } ? NoFinal.None : byCode.Values.All(score => score.IsKnown) ? NoFinal.FactMissing : NoFinal.RuleFailed);
    }

    private static Part? Of(Area area, Dictionary<string, IndicatorScore> scores) =>
        Combine(area.Aggregate, Whole, area.Weight, area.Groups.Select(group => Of(group, scores)));

    private static Part? Of(IndicatorGroup group, Dictionary<string, IndicatorScore> scores) =>
        Combine(group.Aggregate, group.Points, group.Points, group.Indicators.Select(indicator => Of(indicator, scores)));

    private static Part? Of(Indicator indicator, Dictionary<string, IndicatorScore> scores) =>
        scores.TryGetValue(indicator.Code, out var score) ? new Part(indicator.Nominal, indicator.Nominal, score.IsKnown ? score.Points : null, score.Complete) : null;

    // Null if the participant takes no part in any of it.
    private static Part? Combine(Aggregate aggregate, decimal nominal, decimal weight, IEnumerable<Part?> parts)
    {
        var taken = parts.OfType<Part>().ToArray();
        if (taken.Length == 0) return null;
        var complete = Array.TrueForAll(taken, part => part.Complete);
        var isKnown = Array.TrueForAll(taken, part => part.Points is not null) && (complete || aggregate != Aggregate.GeometricMean);
        return new Part(nominal, weight, isKnown ? Mean(aggregate, nominal, taken) : null, complete);
    }

    private static Rational Mean(Aggregate aggregate, decimal nominal, Part[] parts)
    {
        var weights = RelativeWeights.Of([.. parts.Select(part => part.Weight)]);
        var reached = parts.Select(part => (BigFraction)part.Points!.Value * nominal / part.Nominal).ToArray();
        if (aggregate != Aggregate.GeometricMean)
            return (reached.Zip(weights, (value, weight) => value * weight).Aggregate((sum, value) => sum + value) / weights.Sum()).Root(1, BigFraction.PointDigits);
        return reached.Zip(weights, (value, weight) => value.Power((int)weight)).Aggregate((product, value) => product * value).Root((int)weights.Sum(), BigFraction.PointDigits);
    }
}
