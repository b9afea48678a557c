namespace ScoringGraph.GraphEngine.Tests;

public sealed class FilterTests
{
    [Theory]
    [InlineData("{}", "12345")]
    [InlineData("{ title: { eq: \"Alpha\" } }", "1")]
    [InlineData("{ title: { neq: \"Alpha\" } }", "2345")]
    [InlineData("{ title: { contains: \"lpha\" } }", "12")]
    [InlineData("{ title: { contains: \"ALPHA\" } }", "")]
    [InlineData("{ title: { contains: \"_1\" } }", "3")]
    [InlineData("{ title: { ncontains: \"lpha\" } }", "345")]
    [InlineData("{ title: { startsWith: \"al\" } }", "2")]
    [InlineData("{ title: { startsWith: \"𠀀古\" } }", "4")]
    [InlineData("{ title: { nstartsWith: \"al\" } }", "1345")]
    [InlineData("{ title: { endsWith: \"%\" } }", "3")]
    [InlineData("{ title: { endsWith: \"A\" } }", "")]
    [InlineData("{ title: { endsWith: \"𠀀古书\" } }", "4")]
    [InlineData("{ title: { endsWith: \"much longer than any title\" } }", "")]
    [InlineData("{ title: { nendsWith: \"a\" } }", "2345")]
    [InlineData("{ title: { startsWith: \"\" } }", "12345")]
    [InlineData("{ title: { in: [\"Alpha\", \"Orphan\"] } }", "15")]
    [InlineData("{ title: { nin: [\"Alpha\", \"Orphan\"] } }", "234")]
    [InlineData("{ title: { or: [{ eq: \"Alpha\" }, { eq: \"Orphan\" }] } }", "15")]
    [InlineData("{ title: { and: [{ contains: \"a\" }, { contains: \"l\" }] } }", "12")]
    [InlineData("{ subtitle: { eq: null } }", "24")]
    [InlineData("{ subtitle: { neq: null } }", "135")]
    [InlineData("{ subtitle: { neq: \"beta\" } }", "1245")]
    [InlineData("{ subtitle: { contains: \"a\" } }", "13")]
    [InlineData("{ subtitle: { ncontains: \"a\" } }", "245")]
    [InlineData("{ subtitle: { nstartsWith: \"b\" } }", "1245")]
    [InlineData("{ subtitle: { in: [null, \"beta\"] } }", "234")]
    [InlineData("{ subtitle: { nin: [null, \"beta\"] } }", "15")]
    [InlineData("{ price: { gt: 10 } }", "123")]
    [InlineData("{ price: { gte: 20.0 } }", "23")]
    [InlineData("{ price: { lt: 5, gt: 0 } }", "5")]
    [InlineData("{ price: { ngt: 10 } }", "45")]
    [InlineData("{ price: { in: [5, 20] } }", "234")]
    [InlineData("{ discount: { gt: 1 } }", "3")]
    [InlineData("{ discount: { ngt: 1 } }", "1245")]
    [InlineData("{ discount: { lte: 1 } }", "15")]
    [InlineData("{ discount: { nlte: 1 } }", "234")]
    [InlineData("{ discount: { eq: null } }", "24")]
    [InlineData("{ discount: { nin: [1] } }", "2345")]
    [InlineData("{ pageCount: { nlt: 100 } }", "123")]
    [InlineData("{ isPrinted: { eq: false } }", "25")]
    [InlineData("{ isPrinted: { neq: false } }", "134")]
    [InlineData("{ genre: { eq: SCIENCE_WRITING } }", "24")]
    [InlineData("{ genre: { in: [NOVEL, B2_CATALOGUE] } }", "135")]
    [InlineData("{ secondGenre: { eq: null } }", "1345")]
    [InlineData("{ secondGenre: { in: [NOVEL] } }", "2")]
    [InlineData("{ publishedOn: { gte: \"2021-01-01\" } }", "235")]
    [InlineData("{ code: { eq: \"00000000-0000-0000-0000-000000000003\" } }", "3")]
    [InlineData("{ season: { eq: \"2021-01\" } }", "2")]
    [InlineData("{ season: { nin: [\"2021-01\", \"1900-01\"] } }", "135")]
    [InlineData("{ season: { gte: \"2021-01\", lt: \"2026-12\" } }", "23")]
    [InlineData("{ season: { ngt: \"2021-01\" } }", "124")]
    [InlineData("{ id: { eq: \"Qm9vazoy\" } }", "2")]
    [InlineData("{ authorId: { in: [\"QXV0aG9yOjE=\"] } }", "12")]
    [InlineData("{ author: { name: { eq: \"Ada\" } } }", "12")]
    [InlineData("{ author: { country: { eq: null } } }", "3")]
    [InlineData("{ author: { country: { neq: \"UK\" } } }", "34")]
    [InlineData("{ author: null }", "5")]
    [InlineData("{ reviews: { any: true } }", "134")]
    [InlineData("{ reviews: { any: false } }", "25")]
    [InlineData("{ reviews: { some: { stars: { gte: 4 } } } }", "13")]
    [InlineData("{ reviews: { none: { stars: { gte: 4 } } } }", "245")]
    [InlineData("{ reviews: { all: { stars: { gte: 3 } } } }", "2345")]
    [InlineData("{ reviews: { some: { text: { eq: null } } } }", "1")]
    [InlineData("{ tags: { some: { eq: \"old\" } } }", "14")]
    [InlineData("{ tags: { any: false } }", "25")]
    [InlineData("{ or: [{ title: { eq: \"Alpha\" } }, { price: { lt: 1 } }] }", "15")]
    [InlineData("{ and: [{ price: { eq: 20 } }, { isPrinted: { eq: true } }] }", "3")]
    [InlineData("{ price: { eq: 20 }, isPrinted: { eq: true } }", "3")]
    public async Task A_filter_finds_the_same_books_in_the_database_and_in_memory(string where, string expected)
    {
        using var library = Some.Library();
        var data = await library.DataAsync($$"""{ books(where: {{where}}) { ...p } shelf(where: {{where}}) { ...p } } fragment p on BooksConnection { nodes { number: code } }""");
        Assert.Equal((expected, expected), (Numbers(data.GetProperty("books")), Numbers(data.GetProperty("shelf"))));
    }

    [Fact]
    public async Task A_filter_in_variables_is_the_same_as_one_in_the_document()
    {
        using var library = Some.Library();
        var data = await library.DataAsync(
            "query ($w: BookFilterInput) { books(where: $w) { nodes { number: code } } }",
            new { w = new { price = new { gt = 10.5 }, isPrinted = new { eq = true } } });
        Assert.Equal("3", Numbers(data.GetProperty("books")));
    }

    [Fact]
    public async Task Values_reach_the_database_as_parameters()
    {
        using var library = Some.Library();
        await library.DataAsync("""{ books(where: { title: { startsWith: "Al" } }) { nodes { title } } }""");
        var sql = Assert.Single(library.Sql);
        Assert.Contains("substr(", sql, StringComparison.Ordinal);
        Assert.Contains("@", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("'Al'", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_where_an_operation_needs_a_value_is_refused()
    {
        using var library = Some.Library();
        var answer = await library.AskAsync("{ books(where: { price: { gt: null } }) { nodes { title } } }");
        Assert.Contains("\"code\":\"HC0026\"", answer, StringComparison.Ordinal);
    }

    private static string Numbers(System.Text.Json.JsonElement connection)
        => string.Concat(connection.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("number").GetString()![^1]));
}
