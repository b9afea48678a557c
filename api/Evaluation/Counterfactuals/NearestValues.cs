using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>
/// The values that a fact may have instead, the nearest first. A number steps from turn to turn: at each, right above it and right
/// below it. Whole numbers step by 1, others by the last digit that was reported, 0.01 at most.
/// </summary>
internal static class NearestValues
{
    private const int FewestDigits = 2;
    private const int MostDigits = 12;

    /// <summary>The values; none for a list.</summary>
    /// <param name="fact">What the fact may be.</param>
    /// <param name="now">What it is; null if it was not reported.</param>
    /// <param name="turns">Where answers turn.</param>
    public static IEnumerable<object> Of(FactDefinition fact, object? now, IReadOnlyCollection<Rational> turns) => fact.Type switch
    {
        FactType.Boolean => [now is not true],
        FactType.Enum => fact.Choices.Select(choice => choice.Code).Where(code => !code.Equals(now)),
        FactType.List => [],
        _ => Numbers(fact, now as decimal?, turns).Cast<object>(),
    };

    /// <summary>The step in which a number changes.</summary>
    public static decimal StepOf(FactDefinition fact, decimal? now)
    {
        if (fact.Type == FactType.Integer) return 1m;
        var step = 1m;
        for (var digit = 0; digit < Math.Clamp((int)(now?.Scale ?? 0), FewestDigits, MostDigits); digit++) step /= 10m;
        return step;
    }

    private static IEnumerable<decimal> Numbers(FactDefinition fact, decimal? now, IReadOnlyCollection<Rational> turns)
    {
        var origin = now ?? Math.Clamp(0m, fact.Min ?? decimal.MinValue, fact.Max ?? decimal.MaxValue);
        var step = StepOf(fact, now);
        return turns.SelectMany(turn => Around(turn, step, fact.Type == FactType.Integer))
            .Append(origin)
            .Where(value => value != now && !(value < fact.Min) && !(value > fact.Max))
            .Distinct()
            .OrderBy(value => Math.Abs(value - origin)).ThenByDescending(value => value);
    }

    private static IEnumerable<decimal> Around(Rational turn, decimal step, bool isWhole)
    {
        var below = Below(turn, step);
        var above = below + step;
        if (above == turn)
        {
            yield return above;
            above += step;
        }
        else if (!isWhole && turn.IsDecimal) yield return turn.ToDecimal();

        yield return below;
        yield return above;
    }

    // The last step before the turn.
    private static decimal Below(Rational turn, decimal step)
    {
        var steps = turn / step;
        var whole = decimal.Floor(steps.ToDecimal());
        // What was rounded up to a whole number was not one.
        while (whole >= steps) whole -= 1m;
        while (whole + 1m < steps) whole += 1m;
        return whole * step;
    }
}
