using System.Text.Json.Nodes;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Tests;

/// <summary>A month whose workbook is recalculated.</summary>
/// <param name="Edition">The rules.</param>
/// <param name="Facts">The facts that the workbook holds when it is recalculated.</param>
/// <param name="Workbook">The workbook.</param>
/// <param name="IsChanged">Whether its facts were changed after it was exported.</param>
internal sealed record RecalculatedMonth(CompiledEdition Edition, MonthFacts Facts, byte[] Workbook, bool IsChanged = false);

/// <summary>Many months, recalculated together by one run of the spreadsheet.</summary>
internal static class Recalculated
{
    public static IReadOnlyDictionary<string, RecalculatedMonth> Months { get; } = new Dictionary<string, RecalculatedMonth>([.. Samples(), .. Invented(), .. Variants(), .. Changed()]);

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Calculated = new(() => LibreOffice.Recalculated(Months.ToDictionary(item => item.Key, item => item.Value.Workbook)));

    /// <summary>A workbook as the spreadsheet saved it.</summary>
    public static byte[] Saved(string name) => Calculated.Value[name];

    public static IReadOnlyList<ReadSheet> SheetsOf(string name) => WorkbookReader.Read(Saved(name))!;

    public static byte[] Export(CompiledEdition edition, MonthFacts facts)
    {
        var problems = new ProblemList();
        return ScoreWorkbook.Of(edition, facts, problems) ?? throw new InvalidOperationException(string.Join('\n', problems.Problems));
    }

    private static KeyValuePair<string, RecalculatedMonth> Month(string name, LoadedScheme scheme, string month, Func<CompiledEdition, MonthFacts> facts)
    {
        var edition = Schemes.Edition(scheme, month);
        var given = facts(edition);
        return new(name, new RecalculatedMonth(edition, given, Export(edition, given)));
    }

    private static IEnumerable<KeyValuePair<string, RecalculatedMonth>> Samples() =>
        from scheme in new[] { Schemes.Nantong, Schemes.Hdi, Schemes.Binjiang }
        from month in Schemes.Sampled(scheme)
        select Month($"sample-{month}", scheme, month.ToString(), _ => Schemes.Sample(scheme, month));

    private static IEnumerable<KeyValuePair<string, RecalculatedMonth>> Invented() =>
        from item in new[]
        {
            (Schemes.Nantong, "2017-10", 1), (Schemes.Nantong, "2017-11", 2), (Schemes.Nantong, "2017-12", 3), (Schemes.Nantong, "2017-11", 4),
            (Schemes.Hdi, "2021-12", 5), (Schemes.Binjiang, "2026-01", 6), (Schemes.Binjiang, "2026-02", 7),
        }
        select Month($"seed-{item.Item3}", item.Item1, item.Item2, edition => RandomMonth.Of(edition, item.Item3));

    private static IEnumerable<KeyValuePair<string, RecalculatedMonth>> Variants()
    {
        yield return Variant("dense-and-average-ties", "2017-11", 11, scheme =>
        {
            scheme["rankings"]!["general"]!["ties"] = "dense";
            scheme["rankings"]!["area2"]!["ties"] = "average";
            scheme["final"]!["ties"] = "dense";
        });
        yield return Variant("lagging-excluded", "2017-10", 12, scheme =>
        {
            scheme["lag"]!["order"] = "excludeThenRank";
            scheme["lag"]!["derive"] = "always";
            scheme["rankings"]!["area2"]!["zeroScoresZero"] = true;
        });
        yield return Variant("scaled-indicators", "2017-12", 13, scheme =>
        {
            scheme["points"]!["mismatch"] = "scaleIndicatorToNominal";
            scheme["final"]!["normalise"] = "all";
            scheme["rankings"]!["area2"]!["growth"] = "absolute";
            scheme["rankings"]!["general"]!["population"] = "group";
        });
        yield return Variant("scaled-areas", "2017-11", 14, scheme =>
        {
            scheme["points"]!["mismatch"] = "scaleAreaTo100";
            scheme["final"]!["weights"] = "none";
            scheme["final"]!["participation"]!["partialArea"] = "rescale";
            scheme["rankings"]!["area2"]!["zeroBase"] = "last";
        });
        yield return Variant("attainable", "2017-10", 15, scheme =>
        {
            scheme["points"]!["denominator"] = "attainable";
            scheme["final"]!["participation"]!["partialArea"] = "rescale";
            scheme["final"]!["clamp"] = new JsonObject { ["min"] = 20, ["max"] = 90 };
            scheme["rankings"]!["area2"]!["zeroBase"] = "exclude";
        });
    }

    private static KeyValuePair<string, RecalculatedMonth> Variant(string name, string month, int seed, Action<JsonNode> change) =>
        Month(name, Schemes.With(Schemes.Nantong, change), month, edition => RandomMonth.Of(edition, seed));

    private static IEnumerable<KeyValuePair<string, RecalculatedMonth>> Changed()
    {
        // Shares exactly on their thresholds, written with ever larger numbers, and shares that are equal to be ranked.
        yield return Month("thresholds", Schemes.Nantong, "2017-10", _ => With(Schemes.Sample(Schemes.Nantong, MonthOf("2017-10")), (row, participant) =>
        {
            var times = 1 + (participant * 13);
            Set(row, "powerItemsTotal", 20m * times);
            Set(row, "noMeetingItemsPublished", (17m * times) + (participant % 3) - 1);
            Set(row, "powerItemsInStore", 3m * times);
            Set(row, "guideAnomalies", (participant % 2) + times);
            Set(row, "guideManualCheckScore", 80.1m + (participant / 3 * 0.1m));
        }));
        yield return Month("thresholds-december", Schemes.Nantong, "2017-12", _ => With(Schemes.Sample(Schemes.Nantong, MonthOf("2017-12")), (row, participant) =>
        {
            var times = 1 + (participant * 7);
            foreach (var (part, whole, top, bottom) in new[] { ("businessStartupCasesSampledCompliant", "businessStartupCasesSampled", 7m, 10m), ("cityPlatformSatisfied", "cityPlatformRated", 19m, 20m), ("omniMediaAccepted", "totalAccepted", 1m, 5m), ("js12345Satisfied", "js12345Rated", 9m, 10m) })
            {
                Set(row, part, (top * times) + (participant % 3) - 1);
                Set(row, whole, bottom * times);
            }
        }));
        var edition = Schemes.Edition(Schemes.Nantong, "2017-11");
        var sample = Schemes.Sample(Schemes.Nantong, edition.Edition.Month);
        var (changed, workbook) = ChangedCells.Of(edition, sample);
        yield return new("changed", new RecalculatedMonth(edition, changed, workbook, IsChanged: true));
    }

    private static Month MonthOf(string month) => Scoring.Month.Parse(month);

    private static void Set(FactRow row, string fact, decimal value) => row.Set(row.Catalogue.IndexOf(fact), value);

    private static MonthFacts With(MonthFacts facts, Action<FactRow, int> change)
    {
        foreach (var (index, participant) in facts.Participants.Index()) change(participant.Row, index);
        return facts;
    }
}
