using System.Text.Json;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("{ bookz { title } }", "The field `bookz` does not exist on the type `Query`.")]
    [InlineData("{ books }", "Field \"books\" of type \"BooksConnection\" must have a selection of subfields. Did you mean \"books { ... }\"?")]
    [InlineData("{ greeting { a } }", "Field \"greeting\" must not have a selection since type \"String!\" has no subfields.")]
    [InlineData("{ books(frist: 5) { totalCount } }", "The argument `frist` does not exist.")]
    [InlineData("{ node { id } }", "The argument `id` is required.")]
    [InlineData("{ books(first: \"ten\") { totalCount } }", "The specified argument value does not match the argument type.")]
    [InlineData("{ books(where: { prize: { gt: 1 } }) { totalCount } }", "The specified input object field `prize` does not exist.")]
    [InlineData("{ books(where: { price: { gt: \"1\" } }) { totalCount } }", "The specified value type of field `gt` does not match the field type.")]
    [InlineData("mutation { buyBook(input: { title: \"\" }) { book { id } } }", "`price` is a required field and cannot be null.")]
    [InlineData("query ($a: Int) { greeting }", "The following variables were not used: a.")]
    [InlineData("{ greeting(name: $z) }", "The following variables were not declared: z.")]
    [InlineData("query ($a: Int) { greeting(name: $a) }", "The variable `a` is not compatible with the type of the current location.")]
    [InlineData("query ($a: Decimal!) { twice(value: $a) }", "Variable `a` is required.")]
    [InlineData("{ a: greeting(name: \"x\") a: greeting(name: \"y\") }", "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ greeting @aa }", "The specified directive `aa` is not supported by the current schema.")]
    [InlineData("{ ...f } fragment f on Query { ...f }", "The graph of fragment spreads must not form any cycles including spreading itself.")]
    [InlineData("{ greeting", "Expected a `Name`-token, but found a `EndOfFile`-token.")]
    [InlineData("query ($a Int) { greeting }", "Expected a `Colon`-token, but found a `Name`-token.")]
    [InlineData("query a { greeting } query b { greeting }", "The document has several operations; name one of `a`, `b`.")]
    [InlineData("fragment f on Query { greeting }", "The document contains no operation.")]
    [InlineData("{ twice(value: 1234567890123456789012345678901234567890) }", "The specified argument value does not match the argument type.")]
    [InlineData("{ moment(value: \"2026-02-03T00:00:00\") }", "The specified argument value does not match the argument type.")]
    public async Task A_mistake_is_said_in_the_words_of_the_contract(string query, string message)
    {
        using var library = Some.Library();
        var answer = JsonDocument.Parse(await library.AskAsync(query)).RootElement;
        Assert.Equal(message, answer.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.True(answer.GetProperty("errors")[0].GetProperty("message").GetString()!.Contains("operation", StringComparison.Ordinal)
            || answer.GetProperty("errors")[0].GetProperty("locations")[0].GetProperty("line").GetInt32() == 1);
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task A_bad_variable_is_named()
    {
        using var library = Some.Library();
        var answer = await library.AskAsync("query ($a: Decimal!) { twice(value: $a) }", new { a = "1" });
        Assert.Contains("Variable `a` got an invalid value.", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"HC0016\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_masked_and_numbered()
    {
        using var library = Some.Library();
        var error = JsonDocument.Parse(await library.AskAsync("{ failure greeting }")).RootElement.GetProperty("errors")[0];
        Assert.Equal("Unexpected Execution Error", error.GetProperty("message").GetString());
        Assert.Equal("correlationId", Assert.Single(error.GetProperty("extensions").EnumerateObject()).Name);
        Assert.Equal("failure", error.GetProperty("path")[0].GetString());
    }

    [Fact]
    public async Task An_error_meant_for_the_client_is_shown()
    {
        using var library = Some.Library();
        Assert.Equal(
            """{"errors":[{"message":"not today","locations":[{"line":1,"column":3}],"path":["refusal"],"extensions":{"until":"Monday","code":"CLOSED"}}],"data":{"refusal":null}}""",
            await library.AskAsync("{ refusal }"));
    }

    [Fact]
    public async Task A_document_seen_before_is_still_checked_against_its_variables()
    {
        using var library = Some.Library();
        const string Query = "query ($n: Int) { books(first: $n) { nodes { title } } }";
        Assert.DoesNotContain("errors", await library.AskAsync(Query, new { n = 1 }), StringComparison.Ordinal);
        Assert.Contains("HC0051", await library.AskAsync(Query, new { n = 51 }), StringComparison.Ordinal);
        Assert.Contains("HC0016", await library.AskAsync(Query, new { n = "x" }), StringComparison.Ordinal);
    }
}
