using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads a table of bands, and finds values that stand in none of them or in several.</summary>
internal static class BandReader
{
    /// <param name="reader">The award.</param>
    /// <param name="fact">The fact that is graded, whose range need not be exceeded; null if it is computed from several.</param>
    public static IReadOnlyList<Band> Read(ObjectReader reader, FactDefinition? fact)
    {
        var before = reader.Problems.Problems.Count;
        var list = reader.Required("bands");
        var bands = reader.OptionalList("bands").Select(item => One(new ObjectReader(item, reader.Problems))).ToArray();
        if (list is null || reader.Problems.Problems.Count != before) return bands;
        foreach (var value in Witnesses(bands, fact))
            if (Told(bands, value, list, reader.Problems)) break;
        if (bands.All(band => band.Points <= 0m))
            reader.Problems.Add("RULE019", list, "至少有一档的分值须大于 0。", "At least one band must give points above 0.");
        return bands;
    }

    private static Band One(ObjectReader reader)
    {
        var lower = End(reader, "from", "above");
        var upper = End(reader, "upTo", "below");
        var points = reader.Number("points");
        reader.End();
        if (points < 0m)
            reader.Problems.Add("RULE019", reader.Part, $"一档的分值不得为负，而不是 {Numbers.Show(points)}。", $"A band gives 0 points or more, not {Numbers.Show(points)}.");
        if (lower is not null && upper is not null && (lower.Value > upper.Value || (lower.Value == upper.Value && !(lower.IsIn && upper.IsIn))))
            reader.Problems.Add("RULE042", reader.Part, "这一档里没有任何数值；请检查两端。", "No value stands in this band; check its ends.");
        return new Band(lower, upper, points);
    }

    private static BandEnd? End(ObjectReader reader, string including, string excluding)
    {
        var (included, excluded) = (reader.OptionalNumber(including), reader.OptionalNumber(excluding));
        if (included is not null && excluded is not null)
            reader.Problems.Add("RULE042", reader.Part, $"`{including}`（含本数）与 `{excluding}`（不含本数）只写一个。", $"Write either `{including}` (the value itself included) or `{excluding}` (excluded).");
        return included is { } value ? new BandEnd(value, true) : excluded is { } other ? new BandEnd(other, false) : null;
    }

    private static bool Told(Band[] bands, decimal value, JsonPart list, ProblemList problems)
    {
        var count = bands.Count(band => band.Holds(value));
        if (count == 0)
            problems.Add("RULE043", list, $"数值 {Numbers.Show(value)} 不在任何一档里；各档之间须首尾相接。", $"The value {Numbers.Show(value)} stands in no band; bands must join without a gap.");
        if (count > 1)
            problems.Add("RULE044", list, $"数值 {Numbers.Show(value)} 同时在 {count} 档里；请用 `from`/`above`、`upTo`/`below` 分开。", $"The value {Numbers.Show(value)} stands in {count} bands; part them by `from`/`above` and `upTo`/`below`.");
        return count != 1;
    }

    // Between neighbouring ends nothing changes, so one value of each stretch, and the ends themselves, stand for all.
    private static IEnumerable<decimal> Witnesses(Band[] bands, FactDefinition? fact)
    {
        var ends = bands.SelectMany(band => new[] { band.Lower?.Value, band.Upper?.Value }).Append(fact?.Min).Append(fact?.Max).OfType<decimal>().Distinct().Order().ToArray();
        if (ends.Length == 0) ends = [0m];
        var between = ends.Zip(ends.Skip(1), (low, high) => (low / 2m) + (high / 2m));
        var whole = ends.SelectMany(end => new[] { decimal.Floor(end) + 1m, decimal.Ceiling(end) - 1m });
        return ends.Concat(between).Concat(whole).Order()
            .Where(value => (fact?.Type != FactType.Integer || value == decimal.Truncate(value)) && value >= (fact?.Min ?? value) && value <= (fact?.Max ?? value));
    }
}
