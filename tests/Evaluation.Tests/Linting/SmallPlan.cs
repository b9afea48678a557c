using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Linting;

/// <summary>A scheme in memory with one indicator, written down in the few words that a lint test is about.</summary>
internal sealed class SmallPlan
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };


    /// <param name="facts">Such as `cases integer 0..100, shown boolean`.</param>
    /// <param name="months">The months; the first is the one that <see cref="Asking"/> are for.</param>
    public SmallPlan(string facts, params string[] months)
    {
        Write("scheme.json", Scheme(months.Length > 0 ? months : ["2017-10"]));
        Write("facts.json", new JsonObject { ["facts"] = new JsonArray([.. facts.Split(", ").Select(Fact)]) });
    }

    public SchemeFiles Files { get; private set; } = SchemeFiles.Empty("plan");

    /// <summary>What lint says, under one code, of an indicator with these questions, a point each.</summary>
    public static IEnumerable<string> Told(string code, string facts, params string[] expressions) => new SmallPlan(facts).Asking(expressions).Told(code);

    public SmallPlan Asking(params string[] expressions) => Rules("2017-10", [.. expressions.Select(expression => Rule(expression))]);

    public SmallPlan Rules(string month, params JsonObject[] rules)
    {
        for (var i = 0; i < rules.Length; i++) rules[i]["RuleName"] = $"C{i + 1}";
        return Write($"{month}/A1.G1.I1.json", new JsonObject
        {
            ["indicator"] = "A1.G1.I1",
            ["effective"] = month,
            ["method"] = new JsonObject { ["kind"] = "sum" },
            ["workflow"] = new JsonObject { ["WorkflowName"] = "A1.G1.I1", ["Rules"] = new JsonArray([.. rules]) },
        });
    }

    /// <summary>One question: what it asks, what it is worth, and the words of the plan.</summary>
    public static JsonObject Rule(string expression, decimal points = 1, string clause = "clause") => new()
    {
        ["RuleName"] = "C1",
        ["Expression"] = expression,
        ["Properties"] = new JsonObject
        {
            ["clause"] = new JsonObject { ["text"] = clause, ["lines"] = new JsonObject() },
            ["award"] = new JsonObject { ["kind"] = "points", ["points"] = points },
            ["source"] = "text",
        },
    };

    public SmallPlan Write(string path, JsonNode content)
    {
        Files = Files.With(path, content.ToJsonString(Relaxed));
        return this;
    }

    public SmallPlan Change(string path, Action<JsonNode> change)
    {
        var content = JsonNode.Parse(Files.TextOf(path)!)!;
        change(content);
        return Write(path, content);
    }

    public string TextOf(string path) => Files.TextOf(path)!;

    public LoadedScheme Load()
    {
        var problems = new ProblemList();
        return SchemeFolder.Read(Files, problems) ?? throw new InvalidOperationException(string.Join('\n', problems.Problems));
    }

    public IReadOnlyList<Problem> Lint()
    {
        var (scheme, problems) = (Load(), new ProblemList());
        var cases = CaseReader.ReadAll(Files, scheme.Scheme, problems);
        Assert.False(problems.HasErrors, string.Join('\n', problems.Problems));
        return Linter.Lint(scheme, cases);
    }

    /// <summary>The English messages of one code.</summary>
    public IEnumerable<string> Told(string code) => Lint().Where(problem => problem.Code == code).Select(problem => problem.Message.En);

    private static JsonObject Fact(string words)
    {
        var parts = words.Split(' ');
        var fact = new JsonObject { ["name"] = parts[0], ["type"] = parts[1], ["label"] = Both(parts[0]), ["reportedBy"] = "participant", ["measure"] = "flow" };
        if (parts.Length > 2 && parts[2].Split("..") is [var min, var max])
        {
            fact["min"] = decimal.Parse(min, CultureInfo.InvariantCulture);
            if (max.Length > 0) fact["max"] = decimal.Parse(max, CultureInfo.InvariantCulture);
        }

        if (parts[1] == "enum") fact["values"] = new JsonArray([.. parts[2].Split('|').Select(code => new JsonObject { ["code"] = code, ["label"] = Both(code) })]);
        return fact;
    }

    private static JsonNode Scheme(string[] months) => JsonSerializer.SerializeToNode(new
    {
        code = "small",
        name = Both("small"),
        document = new { title = "small" },
        months,
        participants = new[] { new { code = "a", name = Both("a"), kind = "county", source = "text" } },
        departments = new[] { new { code = "d", name = Both("d") } },
        areas = new[]
        {
            new
            {
                code = "A1",
                slug = "a1",
                name = Both("a1"),
                weight = 100,
                departments = new[] { "d" },
                groups = new[] { new { code = "A1.G1", name = Both("g"), points = 100, indicators = new[] { new { code = "A1.G1.I1", slug = "i1", name = Both("i"), nominal = 100 } } } },
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
    })!;

    private static JsonObject Both(string text) => new() { ["zh"] = text, ["en"] = text };
}
