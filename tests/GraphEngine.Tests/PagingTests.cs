using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class PagingTests
{
    [Theory]
    [InlineData("first: 2", "12", true, false)]
    [InlineData("first: 2, after: \"2\"", "34", true, true)]
    [InlineData("first: 2, after: \"3\"", "45", false, true)]
    [InlineData("first: 2, after: \"5\"", "", false, true)]
    [InlineData("last: 2", "45", false, true)]
    [InlineData("last: 2, before: \"4\"", "23", true, true)]
    [InlineData("last: 9, before: \"3\"", "12", true, false)]
    [InlineData("last: 9, after: \"3\"", "45", false, true)]
    [InlineData("first: 9, after: \"1\", before: \"4\"", "23", true, true)]
    [InlineData("first: 3, last: 1", "3", true, true)]
    [InlineData("before: \"1\"", "", true, false)]
    [InlineData("first: 0", "", true, false)]
    [InlineData("last: 0", "", false, true)]
    public async Task A_page_is_the_same_from_the_database_and_from_memory(string page, string expected, bool hasNext, bool hasPrevious)
    {
        using var library = Some.Library();
        foreach (var field in new[] { "books", "shelf" })
        {
            // The number of a book stands for its cursor.
            var all = (await library.DataAsync($"{{ all: {field} {{ edges {{ cursor }} }} }}")).GetProperty("all").GetProperty("edges");
            var asked = Regex.Replace(page, "\"([1-5])\"", match => $"\"{all[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1].GetProperty("cursor").GetString()}\"");
            var connection = (await library.DataAsync($$"""
                { page: {{field}}({{asked}}) { edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }
                """)).GetProperty("page");
            var info = connection.GetProperty("pageInfo");
            var edges = connection.GetProperty("edges").EnumerateArray().ToList();
            Assert.Equal(expected, string.Concat(edges.Select(e => e.GetProperty("node").GetProperty("code").GetString()![^1])));
            Assert.Equal((hasNext, hasPrevious), (info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean()));
            Assert.Equal(edges.Count == 0 ? null : edges[^1].GetProperty("cursor").GetString(), info.GetProperty("endCursor").GetString());
            Assert.Equal(5, connection.GetProperty("totalCount").GetInt32());
        }
    }

    [Fact]
    public async Task Only_the_page_and_one_more_row_are_read_and_nothing_is_counted_unasked()
    {
        using var library = Some.Library();
        await library.DataAsync("{ books(first: 2) { nodes { title } } }");
        var sql = Assert.Single(library.Sql);
        Assert.Contains("LIMIT", sql, StringComparison.Ordinal);
        Assert.Contains("ORDER BY \"b\".\"Id\"", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counting_alone_reads_no_rows()
    {
        using var library = Some.Library();
        var data = await library.DataAsync("{ books(where: { price: { gt: 10 } }) { n: totalCount } }");
        Assert.Equal(3, data.GetProperty("books").GetProperty("n").GetInt32());
        Assert.Contains("COUNT(*)", Assert.Single(library.Sql), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_size_the_default_applies()
    {
        using var library = Some.Library();
        var data = await library.DataAsync("{ authors { nodes { name } } }");
        Assert.Equal(2, data.GetProperty("authors").GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData("{ books(first: 51) { nodes { title } } }", "HC0051", "The maximum allowed items per page were exceeded.")]
    [InlineData("{ authors(last: 4) { nodes { name } } }", "HC0051", "The maximum allowed items per page were exceeded.")]
    [InlineData("{ books(first: -1) { nodes { title } } }", "HC0079", "The requested number of values per page must be at least 0.")]
    [InlineData("{ books(after: \"xyz\") { nodes { title } } }", "HC0078", "The cursor specified in `after` has an invalid format.")]
    [InlineData("{ books(after: \"MQ==\") { nodes { title } } }", "HC0078", "The cursor specified in `after` has an invalid format.")]
    [InlineData("{ books(after: \"W10=\") { nodes { title } } }", "HC0078", "The cursor specified in `after` has an invalid format.")]
    [InlineData("{ shelf(before: \"MQ==\") { nodes { title } } }", "HC0078", "The cursor specified in `before` has an invalid format.")]
    [InlineData("{ books(before: \"LTE=\") { nodes { title } } }", "HC0078", "The cursor specified in `before` has an invalid format.")]
    public async Task A_page_that_cannot_be_is_refused_with_the_code_of_the_contract(string query, string code, string message)
    {
        using var library = Some.Library();
        var answer = JsonDocument.Parse(await library.AskAsync(query)).RootElement;
        var error = answer.GetProperty("errors")[0];
        Assert.Equal((message, code), (error.GetProperty("message").GetString(), error.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").EnumerateObject().Single().Value.ValueKind);
    }

    [Theory]
    [InlineData("books(order: [{ title: ASC }])", "books(order: [{ title: DESC }], after: \"CURSOR\")")]
    [InlineData("books(order: [{ title: ASC }])", "books(order: [{ subtitle: ASC }], after: \"CURSOR\")")]
    [InlineData("books", "authors(after: \"CURSOR\")")]
    [InlineData("books", "shelf(after: \"CURSOR\")")]
    public async Task A_cursor_of_another_list_or_another_order_is_refused(string from, string to)
    {
        using var library = Some.Library();
        var cursor = (await library.DataAsync($"{{ from: {from} {{ pageInfo {{ endCursor }} }} }}")).GetProperty("from").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var answer = await library.AskAsync($"{{ {to.Replace("CURSOR", cursor, StringComparison.Ordinal)} {{ pageInfo {{ endCursor }} }} }}");
        Assert.Contains("\"code\":\"HC0078\"", answer, StringComparison.Ordinal);
    }
}
