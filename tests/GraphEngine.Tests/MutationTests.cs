namespace ScoringGraph.GraphEngine.Tests;

public sealed class MutationTests
{
    [Fact]
    public async Task A_mutation_answers_with_its_result_and_no_errors()
    {
        using var library = Some.Library();
        var answer = await library.AskAsync(
            """mutation { buyBook(input: { title: "New", price: 1.10, reviews: [{ stars: 5 }] }) { book { title price reviews { nodes { stars } } } errors { __typename } } }""");
        Assert.Equal(
            """{"data":{"buyBook":{"book":{"title":"New","price":1.1,"reviews":{"nodes":[{"stars":5}]}},"errors":null}}}""", answer);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once()
    {
        using var library = Some.Library();
        var answer = await library.AskAsync(
            """mutation { buyBook(input: { title: "", price: 100.5 }) { book { title } errors { __typename ... on Error { message } ... on PriceTooHighError { limit } } } }""");
        Assert.Equal(
            """{"data":{"buyBook":{"book":null,"errors":[{"__typename":"TitleMissingError","message":"A book needs a title."},{"__typename":"PriceTooHighError","message":"100.5 is more than 100.","limit":100}]}}}""",
            answer);
    }

    [Theory]
    [InlineData("Qm9vazox", """{"data":{"return":{"boolean":true,"errors":null}}}""")]
    [InlineData("Qm9vazoy", """{"data":{"return":{"boolean":null,"errors":[{"place":"under the sofa"}]}}}""")]
    [InlineData("Qm9vazoz", """{"data":{"return":{"boolean":null,"errors":[{"place":"here"},{"place":"there"}]}}}""")]
    public async Task Declared_exceptions_are_errors_of_the_payload(string id, string expected)
    {
        using var library = Some.Library();
        Assert.Equal(expected, await library.AskAsync($$"""mutation { return(input: { book: "{{id}}" }) { boolean errors { ... on BookLostError { place } } } }"""));
    }

    [Fact]
    public async Task An_undeclared_exception_is_masked()
    {
        using var library = Some.Library();
        var answer = await library.AskAsync("""mutation { return(input: { book: "Qm9vazo0" }) { boolean } }""");
        Assert.Contains("Unexpected Execution Error", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payload_sees_the_change_though_a_loader_saw_what_was_before()
    {
        using var library = Some.Library();
        Assert.Equal(
            """{"data":{"a":{"book":{"author":{"name":"x"}}},"b":{"book":{"author":{"name":"y"}}}}}""",
            await library.AskAsync("""mutation { a: renameAuthor(input: { author: "QXV0aG9yOjE=", name: "x" }) { book { author { name } } } b: renameAuthor(input: { author: "QXV0aG9yOjE=", name: "y" }) { book { author { name } } } }"""));
    }

    [Fact]
    public async Task An_input_object_keeps_its_defaults_and_decodes_its_ids()
    {
        using var library = Some.Library();
        Assert.Equal(
            """{"data":{"a":{"string":"1: nameless "},"b":{"string":"1: x 2026-07"}}}""",
            await library.AskAsync("""mutation ($s: Month) { a: rename(input: { id: "Qm9vazox" }) { string } b: rename(input: { id: "Qm9vazox", name: "x", season: $s }) { string } }""", new { s = "2026-07" }));
    }
}
