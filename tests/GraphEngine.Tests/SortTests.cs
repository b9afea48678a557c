using System.Text.Json;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class SortTests
{
    [Theory]
    [InlineData("[{ title: ASC }]", "13524")]
    [InlineData("[{ title: DESC }]", "42531")]
    [InlineData("[{ price: DESC }]", "23145")]
    [InlineData("[{ price: DESC }, { title: DESC }]", "23145")]
    [InlineData("[{ discount: ASC }]", "24513")]
    [InlineData("[{ discount: DESC }]", "31524")]
    [InlineData("[{ subtitle: ASC }]", "24513")]
    [InlineData("[{ author: { name: DESC } }, { price: ASC }]", "43125")]
    [InlineData("[{ author: { country: ASC } }]", "35412")]
    [InlineData("[{ isPrinted: ASC }, { pageCount: DESC }]", "52314")]
    [InlineData("[{ season: DESC }]", "53214")]
    [InlineData("[{ genre: DESC }, { publishedOn: DESC }]", "52431")]
    [InlineData("[]", "12345")]
    public async Task An_order_is_the_same_in_the_database_and_in_memory(string order, string expected)
    {
        using var library = Some.Library();
        var data = await library.DataAsync($$"""{ books(order: {{order}}) { ...p } shelf(order: {{order}}) { ...p } } fragment p on BooksConnection { nodes { code } }""");
        Assert.Equal((expected, expected), (Numbers(data.GetProperty("books")), Numbers(data.GetProperty("shelf"))));
    }

    [Fact]
    public async Task The_key_decides_after_the_order_of_the_resolver_even_under_a_filter()
    {
        using var library = Some.Library();
        await library.DataAsync("{ catalogue(where: { price: { gt: 1 } }) { title } }");
        var sql = Assert.Single(library.Sql);
        Assert.Contains("END DESC, \"b\".\"Id\"", sql, StringComparison.Ordinal);
    }

    private static string Numbers(JsonElement connection)
        => string.Concat(connection.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("code").GetString()![^1]));
}
