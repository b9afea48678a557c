using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class CostTests
{
    [Theory]
    // The example of HotChocolate's documentation: 10 + 1 + 50 + 50, and 1 + 1 + 50 + 50 + 50.
    [InlineData("{ books(first: 50) { edges { node { title author { name } } } } }", null, 111, 152)]
    [InlineData("query ($n: Int) { books(first: $n) { edges { node { title author { name } } } } }", "{\"n\":50}", 111, 152)]
    [InlineData("query ($n: Int = 50) { books(first: $n) { edges { node { title author { name } } } } }", null, 111, 152)]
    [InlineData("query ($n: Int = 50) { books(first: $n) { edges { node { title author { name } } } } }", "{\"n\":1}", 13, 5)]
    // The default page is 10; the larger of two slices counts, and a negative one is none.
    [InlineData("{ books { nodes { title } } }", null, 11, 12)]
    [InlineData("{ books(first: 2, last: 7) { nodes { title } } }", null, 11, 9)]
    [InlineData("{ books(first: -5) { nodes { title } } }", null, 11, 2)]
    [InlineData("{ books { totalCount pageInfo { hasNextPage } } }", null, 21, 3)]
    // Fragments, inline and by name, cost what they hold.
    [InlineData("{ books(first: 50) { ...b } } fragment b on BooksConnection { ... on BooksConnection { edges { ...e } } } fragment e on BooksEdge { node { author { name } } }", null, 111, 152)]
    // Of an interface the dearest type counts: a lamp has its maker, a chair has nothing.
    [InlineData("{ things { name ... on Desk { drawers { name } lamp { name } } ... on Stool { name } } }", null, 12, 4)]
    // Filters: the argument 10, an operation 10, a search 20, a nested filter 1; and the same as a variable.
    [InlineData("{ books(where: { title: { eq: \"a\" } }) { totalCount } }", null, 41, 2)]
    [InlineData("query ($w: PaperFilterInput) { books(where: $w) { totalCount } }", "{\"w\":{\"title\":{\"eq\":\"a\"}}}", 41, 2)]
    [InlineData("query ($w: PaperFilterInput = { title: { eq: \"a\" } }) { books(where: $w) { totalCount } }", null, 41, 2)]
    [InlineData("query ($t: String) { books(where: { title: { eq: $t } }) { totalCount } }", "{\"t\":\"a\"}", 41, 2)]
    [InlineData("query ($w: PaperFilterInput) { books(where: $w) { totalCount } }", null, 30, 2)]
    [InlineData("query ($w: PaperFilterInput) { books(where: $w) { totalCount } }", "{\"w\":{\"or\":[{\"title\":{\"contains\":\"a\"}},{\"title\":{\"eq\":\"b\"}}]}}", 63, 2)]
    [InlineData("{ books(order: { title: ASC }) { totalCount } }", null, 40, 2)]
    [InlineData("query ($o: [PaperSortInput!]) { books(order: $o) { totalCount } }", "{\"o\":[{\"title\":\"ASC\"},{\"pages\":\"DESC\"}]}", 50, 2)]
    // Attributes are stronger than defaults.
    [InlineData("{ archive(many: 3) { name } }", null, 7, 4)]
    [InlineData("{ archive { name } }", null, 5, 21)]
    public async Task An_operation_costs_what_HotChocolate_says(string query, string? variables, double fields, double types)
    {
        using var stationer = Stationer();
        var cost = (await ReportAsync(stationer, query, variables, CostReporting.Report)).GetProperty("extensions").GetProperty("operationCost");
        Assert.Equal((fields, types), (cost.GetProperty("fieldCost").GetDouble(), cost.GetProperty("typeCost").GetDouble()));
    }

    [Fact]
    public async Task Too_dear_a_request_is_refused_whether_its_document_was_seen_before_or_not()
    {
        using var stationer = Stationer(o => o.MaxFieldCost = 40);
        const string Query = "query ($n: Int) { books(first: $n) { edges { node { author { name } } } } }";
        Assert.True((await ReportAsync(stationer, Query, "{\"n\":1}")).TryGetProperty("data", out _));
        var refusal = await ReportAsync(stationer, Query, "{\"n\":2000000000}");
        Assert.Equal(
            """[{"message":"The maximum allowed field cost was exceeded.","extensions":{"fieldCost":4000000011,"maxFieldCost":40,"code":"HC0047"}}]""",
            refusal.GetProperty("errors").GetRawText());
        Assert.False(refusal.TryGetProperty("data", out _));
        Assert.Contains("The maximum allowed type cost was exceeded.", (await ReportAsync(Stationer(o => o.MaxTypeCost = 3), "{ books { nodes { title } } }")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sums_that_no_number_holds_stay_large()
    {
        using var stationer = Stationer();
        const string Nested = "author { papers(first: 2000000000) { nodes { author { papers(first: 2000000000) { nodes { title } } } } } }";
        var refusal = await ReportAsync(stationer, "{ books(first: 2000000000) { nodes { " + Nested + " } } }");
        Assert.Contains("HC0047", refusal.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_validating_executes_nothing()
    {
        using var stationer = Stationer();
        Assert.Equal("""{"extensions":{"operationCost":{"fieldCost":10,"typeCost":2}}}""", (await ReportAsync(stationer, "mutation { burn { boolean } }", null, CostReporting.Validate)).GetRawText());
        Assert.False(Paperwork.Burnt);
        Assert.Contains("does not exist", (await ReportAsync(stationer, "{ nothing }", null, CostReporting.Validate)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_slicing_argument_may_be_required()
    {
        using var stationer = Stationer();
        Assert.Contains("HC0082", (await ReportAsync(stationer, "{ sliced { name } }")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("data", (await ReportAsync(stationer, "{ sliced(top: 1) { name } }")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fragment_is_measured_once_however_often_it_is_spread()
    {
        // Sixty fragments that each spread the next one twice: walked one by one, this test would not end.
        using var stationer = Stationer(modifyLimits: l => l.MaxFields = int.MaxValue);
        var text = "{ books(first: 1) { nodes { ...F0 } } } " + string.Concat(Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Paper {{ ...F{i + 1} ...F{i + 1} }} ")) + "fragment F60 on Paper { author { name } }";
        var report = await ReportAsync(stationer, text, null, CostReporting.Validate);
        Assert.Equal("""{"extensions":{"operationCost":{"fieldCost":1000000000000000,"typeCost":1000000000000000}}}""", report.GetRawText());
    }

    private static async Task<JsonElement> ReportAsync(IServiceProvider services, string query, string? variables = null, CostReporting reporting = CostReporting.None)
    {
        var map = variables is null ? null : JsonValues.ReadObject(JsonDocument.Parse(variables).RootElement);
        using var scope = services.CreateScope();
        var result = await services.GetRequiredService<IRequestExecutor>()
            .ExecuteAsync(new GraphRequest(query, null, map) { Cost = reporting }, scope.ServiceProvider, null, CancellationToken.None);
        return JsonDocument.Parse(result.ToJson()).RootElement;
    }

    private static ServiceProvider Stationer(Action<CostOptions>? modify = null, Action<GraphLimits>? modifyLimits = null)
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer()
            .AddTypes(typeof(Paperwork), typeof(PaperWaste), typeof(IPaperThing), typeof(Desk), typeof(Stool))
            .ModifyCostOptions(modify ?? (_ => { }))
            .ModifyLimits(modifyLimits ?? (_ => { }));
        return services.BuildServiceProvider();
    }

    [QueryType]
    private static class Paperwork
    {
        public static bool Burnt { get; set; }

        [UsePaging(IncludeTotalCount = true, MaxPageSize = int.MaxValue)]
        [UseFiltering]
        [UseSorting]
        public static IReadOnlyList<Paper> GetBooks() => [];

        public static async Task<IReadOnlyList<IPaperThing>> GetThingsAsync() => await Task.FromResult<IReadOnlyList<IPaperThing>>([]);

        [Cost(5)]
        [ListSize(AssumedSize = 20, SlicingArguments = ["many"], RequireOneSlicingArgument = false)]
        public static IReadOnlyList<Writer> GetArchive([Cost(2)] int? many = null) => [];

        [ListSize(SlicingArguments = ["top", "bottom"])]
        public static IReadOnlyList<Writer> GetSliced(int? top = null, int? bottom = null) => [];
    }

    [MutationType]
    private static class PaperWaste
    {
        public static bool Burn() => Paperwork.Burnt = true;
    }

    private sealed class Paper
    {
        public string Title { get; set; } = "";

        public int Pages { get; set; }

        public Writer? Author { get; set; }
    }

    private sealed class Writer
    {
        public string Name { get; set; } = "";

        [UsePaging(ConnectionName = "WriterPapers", MaxPageSize = int.MaxValue)]
        [Cost(1)]
        public List<Paper> Papers { get; set; } = [];
    }

    [InterfaceType]
    private interface IPaperThing
    {
        string Name { get; }
    }

    private sealed record Desk(string Name, Writer Lamp, IReadOnlyList<Writer> Drawers) : IPaperThing;

    private sealed record Stool(string Name) : IPaperThing;
}
