using System.Text.Encodings.Web;
using System.Text.Json;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Tests;

/// <summary>A scheme of one area in a folder of its own, with one indicator for each list of expressions; every rule is worth a point.</summary>
internal sealed class SmallScheme : IDisposable
{
    public const int RulesPerIndicator = 100;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string folder = Directory.CreateTempSubdirectory("scheme-").FullName;

    public SmallScheme(IReadOnlyList<string> expressions, FactCatalogue facts)
    {
        var chunks = expressions.Chunk(RulesPerIndicator).ToArray();
        Directory.CreateDirectory($"{folder}/2017-10");
        Write("scheme.json", Scheme([.. chunks.Select(chunk => chunk.Length)]));
        Write("facts.json", new { facts = facts.Definitions.Select(Declared) });
        for (var i = 0; i < chunks.Length; i++) Write($"2017-10/A1.G1.I{i + 1}.json", Indicator($"A1.G1.I{i + 1}", chunks[i]));
        var (scheme, problems) = SchemeFolder.Read(folder);
        Loaded = scheme ?? throw new InvalidOperationException(string.Join('\n', problems.Take(5)));
        Edition = CompiledEdition.Of(Loaded, Month.Parse("2017-10"));
    }

    public LoadedScheme Loaded { get; }

    public CompiledEdition Edition { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name, object content) => File.WriteAllText($"{folder}/{name}", JsonSerializer.Serialize(content, Relaxed));

    private static object Scheme(int[] points) => new
    {
        code = "small",
        name = Both("small"),
        document = new { title = "small" },
        months = new[] { "2017-10" },
        participants = new[] { new { code = "a", name = Both("a"), kind = "county", source = "text" } },
        departments = Array.Empty<object>(),
        areas = new[]
        {
            new
            {
                code = "A1",
                slug = "a1",
                name = Both("a1"),
                weight = 100,
                groups = new[]
                {
                    new { code = "A1.G1", name = Both("g"), points = 100, indicators = points.Select((_, i) => new { code = $"A1.G1.I{i + 1}", slug = $"i{i + 1}", name = Both("i"), nominal = 100m / points.Length }) },
                },
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

    private static Dictionary<string, object> Declared(FactDefinition fact)
    {
        var declared = new Dictionary<string, object>
        {
            ["name"] = fact.Name,
            ["type"] = fact.Type.ToString().ToLowerInvariant(),
            ["label"] = Both(fact.Name),
            ["reportedBy"] = "participant",
            ["measure"] = "flow",
        };
        if (fact.Min is { } min) declared["min"] = min;
        if (fact.Choices.Count > 0) declared["values"] = fact.Choices.Select(choice => new { code = choice.Code, label = Both(choice.Code) });
        if (fact.Fields.Count > 0) declared["fields"] = fact.Fields.Select(field => new { name = field.Name, type = "integer", label = Both(field.Name) });
        return declared;
    }

    private static object Indicator(string code, string[] expressions) => new
    {
        indicator = code,
        effective = "2017-10",
        cells = new { },
        method = new { kind = "sum" },
        workflow = new
        {
            WorkflowName = code,
            Rules = expressions.Select((expression, i) => new
            {
                RuleName = $"C{i + 1}",
                Expression = expression,
                Properties = new { clause = new { text = "clause", lines = new Dictionary<string, int> { ["2017-10"] = 1 } }, award = new { kind = "points", points = 1 }, source = "text" },
            }),
        },
    };

    private static object Both(string text) => new { zh = text, en = text };
}
