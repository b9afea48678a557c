namespace ScoringGraph.GraphEngine.Tests;

/// <summary>Classes of another project carry no attributes of the graph; an extension class says what they are called there.</summary>
public sealed class BindingTests
{
    [Fact]
    public void A_foreign_class_gets_its_name_and_leaves_members_out()
    {
        using var library = Some.Library(graph => graph.AddTypes(typeof(TicketQueries), typeof(TicketNode)));
        var schema = library.Graph.PrintSchema();
        Assert.Contains("type Ticket implements Node {", schema, StringComparison.Ordinal);
        Assert.Contains("input TicketFilterInput {", schema, StringComparison.Ordinal);
        Assert.Contains("input TicketSortInput {", schema, StringComparison.Ordinal);
        Assert.Contains("\"Admits one.\"", schema, StringComparison.Ordinal);
        Assert.DoesNotContain("TicketRow", schema, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", schema, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_global_id_carries_the_new_name()
    {
        using var library = Some.Library(graph => graph.AddTypes(typeof(TicketQueries), typeof(TicketNode)));
        var result = await library.Graph.ExecuteAsync("{ tickets(where: { seat: { eq: \"A1\" } }) { id } node(id: \"VGlja2V0OjE=\") { __typename id } }");
        Assert.Equal("""{"data":{"tickets":[{"id":"VGlja2V0OjE="}],"node":{"__typename":"Ticket","id":"VGlja2V0OjE="}}}""", result.ToJson());
    }

    private sealed class TicketRow
    {
        public int Id { get; set; }

        public string Seat { get; set; } = "";

        public string Secret { get; set; } = "";
    }

    [QueryType]
    private static class TicketQueries
    {
        [UseFiltering]
        [UseSorting]
        public static IReadOnlyList<TicketRow> GetTickets() => [new() { Id = 1, Seat = "A1" }, new() { Id = 2, Seat = "A2" }];

        [NodeResolver]
        public static TicketRow? GetTicketById(int id) => GetTickets().FirstOrDefault(ticket => ticket.Id == id);
    }

    [ObjectType<TicketRow>]
    private static class TicketNode
    {
        private static void Configure(IObjectTypeDescriptor<TicketRow> descriptor)
            => descriptor.Name("Ticket").Description("Admits one.").Ignore(ticket => ticket.Secret);
    }
}
