using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Linting.Reasoning;

/// <summary>
/// Something that conditions ask about: a fact, or a number made of facts. What counts is on which side of each threshold it
/// lies, so its values fall into a few classes; one sample of each stands for the rest.
/// </summary>
/// <param name="Name">It, in the words of the expression.</param>
/// <param name="Samples">A bool, text or <see cref="Rational"/> of each class that can occur, the lowest first.</param>
/// <param name="IsShare">Whether people think of it in percent.</param>
internal sealed record Quantity(string Name, IReadOnlyList<object> Samples, bool IsShare)
{
    public static Quantity OfNumber(string name, Node node, IReadOnlyCollection<Rational> thresholds, bool neverZero, FactCatalogue facts)
    {
        var whole = Range.IsWhole(node, facts);
        var range = Range.Of(node, facts);
        var samples = Classes(range, thresholds).Select(item => Sample(item, whole)).OfType<Rational>().Distinct();
        return new(name, [.. samples.Where(sample => !(neverZero && sample.IsZero)).Cast<object>()], node is BinaryNode { Operator: Operator.Divide });
    }

    public static Quantity OfChoices(string name, IEnumerable<string> choices) => new(name, [.. choices], false);

    public static Quantity OfYesOrNo(string name) => new(name, [false, true], false);

    /// <summary>`cases = 20`, `shown = true`, `a / b = 82.5%`.</summary>
    public string With(object sample) => $"{Name} = {Shown(sample)}";

    public string Shown(object sample) => sample switch
    {
        bool yes => yes ? "true" : "false",
        Rational number => IsShare ? $"{Numbers.Show((number * 100).Simplified)}%" : Numbers.Show(number),
        _ => $"\"{sample}\"",
    };

    // Every threshold by itself, and what lies before, between and behind them.
    private static IEnumerable<(Rational? Low, bool LowOpen, Rational? High, bool HighOpen)> Classes(Range range, IReadOnlyCollection<Rational> thresholds)
    {
        var (low, open) = (range.Low, false);
        foreach (var threshold in thresholds.Order())
        {
            if (threshold < range.Low || threshold > range.High) continue;
            yield return (low, open, threshold, true);
            yield return (threshold, false, threshold, false);
            (low, open) = (threshold, true);
        }

        yield return (low, open, range.High, false);
        // The highest value stands for itself, too: it is the one that people think of.
        if (range.High is { } high) yield return (high, false, high, false);
    }

    private static Rational? Sample((Rational? Low, bool LowOpen, Rational? High, bool HighOpen) item, bool whole)
    {
        if (whole) return Whole(item.Low, item.LowOpen, item.High, item.HighOpen);
        return (item.Low, item.High) switch
        {
            (null, null) => Rational.Zero,
            ({ } low, null) => item.LowOpen ? low + 1 : low,
            (null, { } high) => item.HighOpen ? high - 1 : high,
            ({ } low, { } high) when low == high => item.LowOpen || item.HighOpen ? null : low,
            ({ } low, { } high) => !item.LowOpen ? low : ((low + high) / 2).Simplified,
        };
    }

    private static Rational? Whole(Rational? low, bool lowOpen, Rational? high, bool highOpen)
    {
        var first = low is { } a ? decimal.Ceiling(a.ToDecimal()) : (decimal?)null;
        if (lowOpen && first == low?.ToDecimal()) first++;
        var last = high is { } b ? decimal.Floor(b.ToDecimal()) : (decimal?)null;
        if (highOpen && last == high?.ToDecimal()) last--;
        return first > last ? null : first ?? last ?? 0m;
    }
}
