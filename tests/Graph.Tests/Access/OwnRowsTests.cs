using System.Text.Json;
using System.Text.RegularExpressions;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests;

/// <summary>A submitter sees what was reported for the indicators of its own departments, and nothing else, whichever way it asks.</summary>
public sealed class OwnRowsTests : IAsyncLifetime
{
    // Answers for the areas A1 (with others) and A5, and for bonus B2a.
    private const string Department = "市国土局";
    private const string Theirs = "guideManualCheckScore";
    private const string Ours = "businessStartupCasesReported";

    private RunningGraph graph = null!;
    private string token = null!;

    public async Task InitializeAsync()
    {
        graph = await RunningGraph.WithSamplesAsync();
        token = graph.Token("submitter", Department);
        // A submission with nothing in it that is theirs, and a statement of each kind.
        await graph.AcceptedAsync(Some.Submission([("海门市", Theirs, "77")], parts: [("海安县", "A2.G1.I1", false)]));
        await graph.AcceptedAsync(Some.Submission([("海门市", Ours, "18")], parts: [("海安县", "A1.G1.I1", false)]));
    }

    public async Task DisposeAsync() => await graph.DisposeAsync();

    [Fact]
    public async Task Lists_and_totals()
    {
        var own = OwnFacts();
        await using var rows = graph.Database.Read();
        var expected = await Queries.CountAsync(rows.ReportedFacts.Where(row => own.Contains(row.Name)));
        Assert.InRange(expected, 1, await Queries.CountAsync(rows.ReportedFacts) - 1);
        var seen = await AskAsync("{ facts(first: 50) { totalCount nodes { name } edges { node { name } } } submissions { totalCount } nonParticipation { totalCount nodes { indicator { code } } } }");
        Assert.Equal(expected, seen.GetProperty("facts").GetProperty("totalCount").GetInt32());
        Assert.All(Names(seen), name => Assert.Contains(name, own));
        Assert.Equal(4, seen.GetProperty("submissions").GetProperty("totalCount").GetInt32());
        var statements = seen.GetProperty("nonParticipation").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("indicator").GetProperty("code").GetString()!).ToArray();
        Assert.Contains("A1.G1.I1", statements);
        Assert.All(statements, code => Assert.Contains(OwnAreas(), area => code.StartsWith(area, StringComparison.Ordinal)));
        Assert.Equal(statements.Length, seen.GetProperty("nonParticipation").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("{ submissions { nodes { facts { name replaces { name } replacedBy { name } } } } }")]
    [InlineData("{ facts(first: 50) { nodes { submission { facts { name } } } } }")]
    [InlineData("{ nonParticipation { nodes { submission { facts { name } } } } }")]
    [InlineData("{ months { nodes { evaluations { submission { facts { name } } } } } }")]
    [InlineData("{ results(first: 50) { nodes { awards { operands { reported { name } } } } } }")]
    [InlineData("{ awards(first: 50) { nodes { operands { reported { submission { facts { name } } } } } } }")]
    public async Task Every_nested_list_and_link(string query)
    {
        var own = OwnFacts();
        var names = Names(await AskAsync(query)).ToArray();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, own));
    }

    [Fact]
    public async Task What_explanations_say_was_reported_anew()
    {
        await graph.AcceptedAsync(Some.Submission([("海门市", Theirs, "79"), ("海门市", Ours, "19")]));
        const string Query = "{ explanation(scheme: \"nantong-2017\", month: \"2017-10\", participant: \"海门市\") { because { kind because { fact } } } }";
        Assert.All(Corrected(await AskAsync(Query)), fact => Assert.Equal(Ours, fact));
        Assert.NotEmpty(Corrected(await AskAsync(Query)));
        Assert.Superset(new HashSet<string> { Ours, Theirs }, Corrected(await AskAsync(Query, graph.Token("auditor"))).ToHashSet());
        Assert.Empty(Corrected(await AskAsync(Query, graph.Token("viewer"))));
    }

    [Fact]
    public async Task Subscriptions()
    {
        using var told = await Subscription.OpenAsync(graph, "subscription { onSubmission { facts { name } } }", token: token);
        // Whether the stream is open yet is seen by what it tells; what is not theirs is never told.
        var next = told.NextAsync();
        for (var value = 1; !next.IsCompleted; value++)
        {
            await graph.AcceptedAsync(Some.Submission([("海门市", Theirs, $"{value}")]));
            await graph.AcceptedAsync(Some.Submission([("海门市", Ours, $"{value}"), ("海门市", Theirs, "78")]));
        }

        Assert.Equal([Ours], Names(await next));
    }

    [Theory]
    [InlineData("Fact")]
    [InlineData("Submission")]
    [InlineData("NonParticipation")]
    public async Task Node_and_nodes(string type)
    {
        var (own, foreign) = await IdsAsync(type);
        var seen = await AskAsync($"{{ mine: node(id: \"{own}\") {{ id }} theirs: node(id: \"{foreign}\") {{ id }} nodes(ids: [\"{foreign}\", \"{own}\"]) {{ id }} }}");
        Assert.Equal($$"""{"mine":{"id":"{{own}}"},"theirs":null,"nodes":[null,{"id":"{{own}}"}]}""", seen.GetRawText());
    }

    [Theory]
    [InlineData("facts(where: { name: { eq: \"guideManualCheckScore\" } })")]
    [InlineData("submissions(where: { facts: { some: { name: { eq: \"guideManualCheckScore\" } } } })")]
    [InlineData("facts(where: { submission: { facts: { some: { number: { eq: 77 } } } } })")]
    [InlineData("nonParticipation(where: { submission: { facts: { some: { name: { eq: \"guideManualCheckScore\" } } } } })")]
    [InlineData("nonParticipation(where: { indicator: { code: { eq: \"A2.G1.I1\" } } })")]
    [InlineData("months(where: { evaluations: { some: { submission: { facts: { some: { name: { eq: \"guideManualCheckScore\" } } } } } } })")]
    [InlineData("results(where: { evaluation: { submission: { facts: { some: { number: { eq: 77 } } } } } })")]
    public async Task A_condition_cannot_ask_about_rows_that_are_not_seen(string field)
    {
        Assert.Equal(0, await TotalAsync(field, token));
        if (!field.Contains("evaluation", StringComparison.Ordinal)) Assert.NotEqual(0, await TotalAsync(field, null));
    }

    [Fact]
    public async Task Who_views_results_cannot_ask_about_any_reported_row_by_a_condition()
    {
        const string Probe = "months(where: { evaluations: { some: { submission: { isSample: { eq: true } } } } })";
        Assert.NotEqual(0, await TotalAsync(Probe, null));
        Assert.Equal(0, await TotalAsync(Probe, graph.Token("viewer")));
        Assert.Equal(0, await TotalAsync(Probe, graph.Token("submitter")));
    }

    [Fact]
    public async Task Somebody_who_speaks_for_all_departments_sees_everything()
    {
        foreach (var all in new[] { graph.Token("assessor", "*"), graph.Token("auditor"), graph.Token("publisher") })
            Assert.Equal(await TotalAsync("facts", null), await TotalAsync("facts", all));
    }

    private Task<JsonElement> AskAsync(string query) => AskAsync(query, token);

    /// <summary>Asks when somebody else's answer is kept, and again when one's own is.</summary>
    private async Task<JsonElement> AskAsync(string query, string? asker)
    {
        foreach (var other in new[] { null, graph.Token("submitter"), graph.Token("viewer") }.Except([asker])) await graph.AskAsync(query, token: other);
        var answer = await graph.DataAsync(query, token: asker);
        Assert.Equal(answer.GetRawText(), (await graph.DataAsync(query, token: asker)).GetRawText());
        return answer;
    }

    private static string[] Corrected(JsonElement answer) =>
        [.. from part in answer.GetProperty("explanation").GetProperty("because").EnumerateArray()
            where part.GetProperty("kind").GetString() == "STATE"
            from correction in part.GetProperty("because").EnumerateArray()
            select correction.GetProperty("fact").GetString()!];

    private async Task<int> TotalAsync(string field, string? asker) => (await AskAsync($"{{ f: {field} {{ totalCount }} }}", asker)).GetProperty("f").GetProperty("totalCount").GetInt32();

    private async Task<(string Own, string Foreign)> IdsAsync(string type)
    {
        var (list, key) = type switch
        {
            "Fact" => ("facts", "where: { name: { eq: \"{0}\" } }"),
            "Submission" => ("submissions", "where: { facts: { some: { name: { eq: \"{0}\" } } }, isSample: { eq: false } }"),
            _ => ("nonParticipation", "where: { submission: { isSample: { eq: false }, facts: { some: { name: { eq: \"{0}\" } } } } }"),
        };
        var ids = new List<string>();
        foreach (var name in new[] { Ours, Theirs })
            ids.Add((await graph.DataAsync($"{{ f: {list}({key.Replace("{0}", name, StringComparison.Ordinal)}, first: 1) {{ nodes {{ id }} }} }}")).GetProperty("f").GetProperty("nodes")[0].GetProperty("id").GetString()!);
        return (ids[0], ids[1]);
    }

    private static string[] OwnAreas()
    {
        using var scheme = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Rules, "nantong-2017", "scheme.json")));
        return [.. scheme.RootElement.GetProperty("areas").EnumerateArray().Where(IsTheirs).Select(area => area.GetProperty("code").GetString() + ".")];
    }

    private static bool IsTheirs(JsonElement item) => item.GetProperty("departments").EnumerateArray().Any(department => department.GetString() == Department);

    /// <summary>The facts that the files of the department's areas speak of, read here as text and not as the program reads them.</summary>
    private static HashSet<string> OwnFacts()
    {
        var folder = Path.Combine(Repository.Rules, "nantong-2017");
        using var scheme = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "scheme.json")));
        var areas = OwnAreas();
        var texts = Directory.EnumerateFiles(folder, "A*.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("cases", StringComparison.Ordinal) && areas.Any(area => Path.GetFileName(file).StartsWith(area, StringComparison.Ordinal))).Select(File.ReadAllText)
            .Concat(scheme.RootElement.GetProperty("bonus").GetProperty("entries").EnumerateArray().Where(IsTheirs).Select(entry => entry.GetRawText()));
        var words = Regex.Matches(string.Join('\n', texts), @"\w+").Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        using var facts = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "facts.json")));
        return [.. facts.RootElement.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("name").GetString()!).Where(words.Contains)];
    }

    private static IEnumerable<string> Names(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.NameEquals("name") ? [member.Value.GetString()!] : Names(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
