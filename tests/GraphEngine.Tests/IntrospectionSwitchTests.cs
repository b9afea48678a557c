namespace ScoringGraph.GraphEngine.Tests;

public sealed class IntrospectionSwitchTests
{
    [Theory]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("{ greeting __type(name: \\\"Query\\\") { name } }")]
    [InlineData("{ ...a } fragment a on Query { ...b } fragment b on Query { ... { x: __schema { queryType { name } } } }")]
    public async Task The_schema_cannot_be_asked_for_where_it_is_switched_off(string query)
    {
        await using var library = await LibraryServer.StartAsync(g => g.AllowIntrospection(false));
        for (var time = 0; time < 2; time++)
        {
            var (status, body) = await library.PostAsync($"{{\"query\":\"{query}\"}}");
            Assert.Equal(400, status);
            Assert.Contains("Introspection is not allowed for the current request.", body, StringComparison.Ordinal);
            Assert.Contains("HC0046", body, StringComparison.Ordinal);
        }
        Assert.Equal(200, (await library.GetAsync("graphql?sdl")).Status);
        Assert.Contains("\"__typename\":\"Query\"", (await library.PostAsync("{\"query\":\"{ __typename }\"}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_was_allowed_once_is_checked_again()
    {
        using var library = Some.Library();
        var request = new GraphRequest("{ __schema { queryType { name } } }");
        Assert.Empty((await library.Graph.ExecuteAsync(request, library.Services, null, CancellationToken.None)).Errors);
        var second = await library.Graph.ExecuteAsync(request with { AllowsIntrospection = false }, library.Services, null, CancellationToken.None);
        Assert.Equal("HC0046", Assert.Single(second.Errors).Code);
    }
}
