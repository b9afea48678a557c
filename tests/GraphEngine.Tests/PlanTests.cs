using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>A plan and the reference engine give the same bytes.</summary>
public sealed partial class PlanTests
{
    [Theory]
    [InlineData("{ greeting }")]
    [InlineData("{ hello: greeting(name: \"you\", times: 2) greeting }")]
    [InlineData("{ __typename books { __typename nodes { title } } }")]
    [InlineData("{ books(first: 3, where: { title: { contains: \"e\" } }, order: [{ title: DESC }]) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id title } } } }")]
    [InlineData("{ books { nodes { author { name books { author { name } title } } reviews(first: 1) { totalCount nodes { stars } } } } }")]
    [InlineData("{ books { nodes { ...B } } } fragment B on Book { id ... on Book { title ...A } } fragment A on Book { author { name } }")]
    [InlineData("{ books { nodes { title } } books { nodes { id title } totalCount } }")]
    [InlineData("{ matrix }")]
    public async Task A_plan_gives_the_same_bytes(string document)
    {
        using var library = Some.Library();
        var (planned, reference, isPlanned) = await BothAsync(library, document);
        Assert.Equal(reference, planned);
        Assert.True(isPlanned);
    }

    [Theory]
    [InlineData("{ greeting @include(if: true) books @skip(if: true) { totalCount } }")]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("{ things { __typename ... on Lamp { watts } } }")]
    [InlineData("{ failure greeting }")]
    [InlineData("{ refusal books { nodes { title author { name } } } }")]
    [InlineData("{ books(first: -1) { nodes { title } } authors(first: 2) { nodes { books { reviews { nodes { stars } } } } } }")]
    [InlineData("{ half(value: 1e400) }")]
    [InlineData("{ nodes(ids: [\"?\"]) { id } }")]
    public async Task What_a_plan_does_not_know_is_answered_by_the_reference_engine(string document)
    {
        using var library = Some.Library();
        var (planned, reference, isPlanned) = await BothAsync(library, document);
        Assert.Equal(reference, planned);
        Assert.False(isPlanned);
    }

    [Fact]
    public async Task A_plan_takes_the_variables_of_each_request()
    {
        using var library = Some.Library();
        const string Document = "query ($times: Int! = 2, $name: String) { greeting(times: $times, name: $name) }";
        foreach (var times in new[] { 1, 3 })
        {
            var (planned, reference, isPlanned) = await BothAsync(library, Document, new Dictionary<string, object?> { ["times"] = times });
            Assert.Equal(reference, planned);
            Assert.True(isPlanned);
        }
    }

    [Fact]
    public async Task Generated_documents_get_the_same_bytes()
    {
        using var library = Some.Library();
        var values = new Dictionary<string, string>
        {
            ["first: Int"] = "2",
            ["last: Int"] = "1",
            ["times: Int!"] = "3",
            ["value: Decimal!"] = "1.50",
            ["value: Float!"] = "0.1",
            ["value: Any"] = "{ a: [1, 2.50] }",
            ["id: ID!"] = "\"Qm9vazox\"",
            ["book: ID!"] = "\"Qm9vazox\"",
            ["where: BookFilterInput"] = "{ title: { contains: \"e\" } }",
            ["order: [BookSortInput!]"] = "[{ title: DESC }]",
        };
        var schema = await library.DataAsync(DocumentGenerator.Introspection);
        var documents = new DocumentGenerator(schema, values, ["slow"], seed: 8);
        var plans = 0;
        for (var i = 0; i < 400; i++)
        {
            var document = documents.Next();
            var (planned, reference, isPlanned) = await BothAsync(library, document);
            Assert.True(reference == planned, $"{document}\n{reference}\n{planned}");
            plans += isPlanned ? 1 : 0;
        }
        Assert.InRange(plans, 100, 399);
    }

    private static async Task<(string Planned, string Reference, bool IsPlanned)> BothAsync(Some library, string document, IReadOnlyDictionary<string, object?>? variables = null)
    {
        var request = new GraphRequest(document, null, variables);
        var planned = await AskAsync(library, request);
        var reference = await AskAsync(library, request with { ByReference = true });
        Assert.False(reference.IsPlanned);
        return (Comparable(planned.ToJson()), Comparable(reference.ToJson()), planned.IsPlanned);
    }

    private static async Task<GraphResult> AskAsync(Some library, GraphRequest request)
    {
        await using var scope = library.Services.CreateAsyncScope();
        return (GraphResult)await library.Graph.ExecuteAsync(request, scope.ServiceProvider, null, CancellationToken.None);
    }

    /// <summary>What is drawn anew in every answer, taken out.</summary>
    private static string Comparable(string json) => Drawn().Replace(json, "…");

    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")]
    private static partial Regex Drawn();
}
