using System.Text.Json;
using ScoringGraph.Graph.Access;

namespace ScoringGraph.Graph.Tests;

/// <summary>
/// Asks every field of the running schema as every role. What should happen follows from the table of roles and the two lists
/// below alone; a field added without a thought about who may ask it belongs to whoever views results, or fails here.
/// </summary>
public abstract class EveryFieldTests
{
    private static readonly string NoDraft = $"draft: \"{SchemaFields.NoDraft}\", revision: 1";

    private static readonly string[] Reported = ["Submission", "Fact", "NonParticipation"];

    private static readonly Dictionary<string, (string Permission, string Input)> Mutations = new()
    {
        ["submitFacts"] = (Permission.SubmitFacts, "scheme: \"none\", month: \"2017-10\", facts: [], clientMutationId: \"5b0c5b0e-3c1d-4f7a-9d53-0d6a3f0c7a12\""),
        ["closeMonth"] = (Permission.PublishMonths, "scheme: \"none\", month: \"2017-10\", reason: \"\""),
        ["createDraft"] = (Permission.DraftRules, "scheme: \"none\", title: \"none\", files: []"),
        ["rollBackRule"] = (Permission.DraftRules, $"version: \"{SchemaFields.IdOf("RuleVersion", "none")}\", effective: \"2017-12\", title: \"none\""),
        ["retireRule"] = (Permission.DraftRules, $"version: \"{SchemaFields.IdOf("RuleVersion", "none")}\", title: \"none\""),
        ["editDraft"] = (Permission.DraftRules, $"{NoDraft}, files: []"),
        ["submitDraft"] = (Permission.DraftRules, NoDraft),
        ["withdrawDraft"] = (Permission.DraftRules, $"{NoDraft}, reason: \"none\""),
        ["approveDraft"] = (Permission.ApproveRules, $"{NoDraft}, reportHash: \"\", dataFingerprint: \"\""),
        ["publishDraft"] = (Permission.PublishMonths, NoDraft),
        ["scheduleDraft"] = (Permission.PublishMonths, $"{NoDraft}, notBefore: \"2018-01-01T00:00:00Z\""),
        ["rejectDraft"] = (Permission.ApproveRules, $"{NoDraft}, reason: \"none\""),
        ["openMonth"] = (Permission.PublishMonths, "scheme: \"none\", month: \"2017-10\", reason: \"\""),
    };

    private readonly RunningGraph graph;

    private protected EveryFieldTests(RunningGraph graph) => this.graph = graph;

    [Fact]
    public async Task Every_field_is_refused_to_exactly_those_who_lack_a_permission()
    {
        var fields = await SchemaFields.OfAsync(graph);
        var ways = fields.Ways.ToArray();
        Assert.True(ways.Length > 200, $"only {ways.Length} fields were found");
        foreach (var way in ways)
        {
            var (plain, split) = ($"{{ {fields.Selection(way)} }}", $"query {{ ...A }} fragment A on Query {{ ...B }} fragment B on Query {{ other: {fields.Selection(way)} }}");
            // From now on the plain document is known, and was fine for somebody.
            Assert.Empty(Denials(await AskAsync("administrator", plain)));
            foreach (var person in People.All)
            {
                Check(person, way, await AskAsync(person, plain), way[0].Name);
                Check(person, way, await AskAsync(person, $"# {person}\n{split}"), "other");
            }
        }
    }

    [Fact]
    public async Task Every_node_is_refused_to_exactly_those_who_lack_a_permission()
    {
        var nodes = (await graph.DataAsync("{ __type(name: \"Node\") { possibleTypes { name } } }")).GetProperty("__type").GetProperty("possibleTypes").EnumerateArray().Select(type => type.GetProperty("name").GetString()!);
        var fields = await SchemaFields.OfAsync(graph);
        foreach (var (type, way) in fields.Nodes(nodes))
        {
            var found = FirstId(await graph.DataAsync($"{{ {fields.Selection(way, "id")} }}"));
            // What nobody has reported yet is as secret as what was.
            var id = found ?? Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(type + ":1"));
            foreach (var person in People.All)
                foreach (var (query, path) in WaysById(type, id))
                    for (var times = 0; times < 2; times++)
                    {
                        var answer = await AskAsync(person, query);
                        var isAllowed = People.May(person, PermissionOf(type));
                        Assert.Equal(isAllowed ? [] : [(People.Code(person), path)], Denials(answer));
                        Assert.Equal(isAllowed && found is not null, answer.GetRawText().Contains($"\"id\":\"{id}\"", StringComparison.Ordinal));
                    }
        }
    }

    [Fact]
    public async Task Every_mutation_is_refused_to_exactly_those_who_lack_its_permission()
    {
        var names = (await graph.DataAsync("{ __type(name: \"Mutation\") { fields { name } } }")).GetProperty("__type").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!).ToArray();
        Assert.Equal(Mutations.Keys.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        foreach (var (name, (permission, input)) in Mutations)
            foreach (var person in People.All)
                foreach (var query in new[] { $"mutation {{ {name}(input: {{ {input} }}) {{ errors {{ __typename }} }} }}", $"mutation {{ {name}: {name}(input: {{ {input} }}) {{ __typename }} }} # {person}" })
                    for (var times = 0; times < 2; times++)
                        Assert.Equal(People.May(person, permission) ? [] : [(People.Code(person), name)], Denials(await AskAsync(person, query)));
    }

    [Fact]
    public async Task Every_example_is_for_viewers_but_the_audit_trail_the_submission_and_the_review()
    {
        foreach (var view in View.Names)
            Assert.Equal(view is "audit-trail" or "submit-facts" or "draft-review", Denials(await AskAsync("viewer", View.Text(view))).Count > 0);
    }

    private protected abstract Task<JsonElement> AskAsync(string person, string query);

    /// <summary>What a field demands: everybody must view results, and reported rows, their pages and their counts ask for more; drafts and previews are for who drafts.</summary>
    private protected static string PermissionOf(string type) => type switch
    {
        "RulesPreview" => Permission.DraftRules,
        "Draft" => Permission.ViewDrafts,
        _ => Reported.Contains(type) ? Permission.ViewSubmissions : Permission.ViewResults,
    };

    private static IEnumerable<(string Query, string Path)> WaysById(string type, string id)
    {
        yield return ($"{{ node(id: \"{id}\") {{ id }} }}", "node");
        yield return ($"{{ nodes(ids: [\"{id}\"]) {{ id }} }}", "nodes");
        if (type == "Draft") yield return ($"{{ draft(draft: \"{id}\") {{ id }} }}", "draft");
    }

    private static string TypeBehind(SchemaFields.Step step) => step.Type switch
    {
        "SubmissionsConnection" => "Submission",
        "DraftsConnection" => "Draft",
        "FactsConnection" => "Fact",
        "NonParticipationConnection" => "NonParticipation",
        var type => type,
    };

    private static void Check(string person, IReadOnlyList<SchemaFields.Step> way, JsonElement answer, string rootAlias)
    {
        var refused = way.Select((step, index) => (step, index)).Where(item => !People.May(person, PermissionOf(TypeBehind(item.step)))).Select(item => (int?)item.index).FirstOrDefault();
        if (refused is not { } at)
        {
            Assert.True(Denials(answer).Count == 0, $"{person}: {answer}");
            return;
        }

        var path = string.Join('/', way.Take(at + 1).Select((step, index) => index == 0 ? rootAlias : step.Name));
        Assert.True(Denials(answer).Distinct().SequenceEqual([(People.Code(person), path)]), $"{person} at {path}: {answer}");
    }

    private protected static List<(string Code, string Path)> Denials(JsonElement answer) => !answer.TryGetProperty("errors", out var errors) ? [] :
        [.. errors.EnumerateArray().Select(error => (
            error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code) ? code.GetString()! : error.ToString(),
            error.TryGetProperty("path", out var path) ? string.Join('/', path.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString())) : ""))];

    private static string? FirstId(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.TryGetProperty("id", out var id) ? id.GetString() : json.EnumerateObject().Select(member => FirstId(member.Value)).FirstOrDefault(),
        JsonValueKind.Array => json.EnumerateArray().Select(FirstId).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
