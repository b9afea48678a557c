using System.Text.Json;
using ScoringGraph.Evaluation.Schemes;

namespace ScoringGraph.Graph.Tests;

/// <summary>
/// A scheme of two indicators that ask the same of one number. They are only ever published together and alike, so an evaluation
/// in which they differ was made by a mixture of versions.
/// </summary>
internal static class TwinRules
{
    public const string Code = "twins";
    public const string Fact = "number";
    public const string Month = "2017-10";
    public static readonly IReadOnlyList<string> Indicators = ["A1.G1.I1", "A1.G1.I2"];

    /// <summary>Makes a rules folder that holds it, asking for 1.</summary>
    public static string In(TemporaryFolder folder)
    {
        var rules = folder["rules"];
        Write($"{rules}/{Code}/scheme.json", Scheme());
        Write($"{rules}/{Code}/facts.json", new { facts = new[] { new { name = Fact, type = "integer", min = 0, label = Both(Fact), reportedBy = "participant", measure = "flow" } } });
        foreach (var indicator in Indicators) Write($"{rules}/{Code}/{PathOf(indicator)}", Rule(indicator, 1));
        return rules;
    }

    public static string PathOf(string indicator) => SchemeFiles.RulePath(indicator, Scoring.Month.Parse(Month));

    public static string TextOf(string indicator, int threshold) => JsonSerializer.Serialize(Rule(indicator, threshold));

    private static void Write(string path, object content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(content));
    }

    private static object Scheme() => new
    {
        code = Code,
        name = Both(Code),
        document = new { title = Code },
        months = new[] { Month },
        participants = new[] { new { code = "a", name = Both("a"), kind = "county", source = "text" }, new { code = "b", name = Both("b"), kind = "county", source = "text" } },
        departments = Array.Empty<object>(),
        areas = new[]
        {
            new
            {
                code = "A1",
                slug = "a1",
                name = Both("a1"),
                weight = 100,
                groups = new[] { new { code = "A1.G1", name = Both("g"), points = 100, indicators = Indicators.Select(code => new { code, slug = code[^2..], name = Both("i"), nominal = 50 }) } },
            },
        },
        rankings = new { },
        lag = new { scope = "indicator", derive = "never", order = "rankThenZero" },
        points = new { unsplitCriteria = "allOf", combine = "all", mismatch = "asWritten", denominator = "nominal" },
        final = new
        {
            aggregateMonths = "none",
            emptyParticipation = "noScore",
            weights = "area",
            normalise = "participating",
            participation = new { level = "indicator", partialArea = "shrink" },
            rounding = new { digits = 2, mode = "halfUp" },
            ties = "competition",
        },
        bonus = new { entries = Array.Empty<object>() },
        penalties = new { entries = Array.Empty<object>() },
    };

    private static object Rule(string indicator, int threshold) => new
    {
        indicator,
        effective = Month,
        cells = new { },
        method = new { kind = "sum" },
        workflow = new
        {
            WorkflowName = indicator,
            Rules = new[]
            {
                new
                {
                    RuleName = "C1",
                    Expression = $"{Fact} >= {threshold}",
                    Properties = new { clause = new { text = "clause", lines = new Dictionary<string, int> { [Month] = 1 } }, award = new { kind = "points", points = 50 }, source = "text" },
                },
            },
        },
    };

    private static object Both(string text) => new { zh = text, en = text };
}
