namespace ScoringGraph.GraphEngine.Tests;

public sealed class NodeTests
{
    [Fact]
    public async Task Nodes_are_fetched_by_global_id_in_the_order_asked()
    {
        using var library = Some.Library();
        var answer = await library.AskAsync(
            """{ node(id: "Qm9vazox") { __typename id ... on Book { title author { id } } } nodes(ids: ["QXV0aG9yOjI=", "Qm9vazo5OQ==", "Qm9vazoz"]) { id } }""");
        Assert.Equal(
            """{"data":{"node":{"__typename":"Book","id":"Qm9vazox","title":"Alpha","author":{"id":"QXV0aG9yOjE="}},"nodes":[{"id":"QXV0aG9yOjI="},null,{"id":"Qm9vazoz"}]}}""",
            answer);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("Tm90aGluZzox")]
    [InlineData("Qm9vazphYmM=")]
    public async Task An_id_that_is_none_is_an_error_and_null(string id)
    {
        using var library = Some.Library();
        var answer = await library.AskAsync($$"""{ node(id: "{{id}}") { id } nodes(ids: ["{{id}}", "Qm9vazox"]) { id } }""");
        Assert.Contains("The node ID string has an invalid format.", answer, StringComparison.Ordinal);
        Assert.EndsWith(""","data":{"node":null,"nodes":[null,{"id":"Qm9vazox"}]}}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_another_type_is_refused()
    {
        using var library = Some.Library();
        Assert.Contains("invalid format", await library.AskAsync("""{ byId(book: "QXV0aG9yOjE=") }"""), StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"byId":"7: 1,2"}}""", await library.AskAsync("""{ byId(book: "Qm9vazo3", authors: ["QXV0aG9yOjE=", "QXV0aG9yOjI="]) }"""));
    }

    [Fact]
    public async Task More_than_fifty_nodes_are_too_many()
    {
        using var library = Some.Library();
        var answer = await library.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = Enumerable.Repeat("Qm9vazox", 51) });
        Assert.Contains("HC0076", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_uuid_is_sixteen_bytes_of_a_global_id()
    {
        var id = Guid.Parse("3f2504e0-4f89-11d3-9a0c-0305e82c3301");
        var text = NodeId.Encode("Thing", id);
        Assert.Equal(id, NodeId.Decode(text, "Thing", typeof(Guid)));
        Assert.Equal(22, Convert.FromBase64String(text).Length);
    }
}
