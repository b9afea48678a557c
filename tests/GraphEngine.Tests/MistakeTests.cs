using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class MistakeTests
{
    [Fact]
    public void Every_mistake_of_the_schema_is_told_at_once()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddQueryType<Mistaken>();
        using var provider = services.BuildServiceProvider();
        var mistake = Assert.Throws<SchemaException>(provider.GetRequiredService<IRequestExecutor>);
        Assert.Equal(5, mistake.Problems.Count);
        Assert.Contains("`Mistaken.Nothing` returns nothing; a field needs a value", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resolver_of_many_takes_a_list_and_returns_one()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddQueryType<Shop>().AddTypeExtension(typeof(GoodsNode));
        using var provider = services.BuildServiceProvider();
        var mistake = Assert.Throws<SchemaException>(provider.GetRequiredService<IRequestExecutor>);
        Assert.Equal(
            [
                "`GoodsNode.Alone` is a [BatchResolver]: it takes a list of parents and returns a list of objects; pages, ids and queries are not for it",
                "`GoodsNode.Filtered` is a [BatchResolver]: it takes a list of parents and returns a list of objects; pages, ids and queries are not for it",
                "`GoodsNode.Linked` is [Joined] by `Maker.Name`; it must be a [BatchResolver] whose parents have that member",
                "`GoodsNode.Number` is a [BatchResolver]: it takes a list of parents and returns a list of objects; pages, ids and queries are not for it",
                "`GoodsNode.Unknown` requires `Colour`, which its parent does not have",
            ],
            mistake.Problems.Order(StringComparer.Ordinal));
    }

    [QueryType]
    private sealed class Shop
    {
        public static Goods Goods() => new("lamp");
    }

    private sealed record Goods(string Name);

    [ObjectType<Goods>]
    private static class GoodsNode
    {
        [BatchResolver]
        public static IReadOnlyList<string> Alone([Parent] Goods goods) => [goods.Name];

        [BatchResolver]
        [Joined("Maker.Name")]
        public static IReadOnlyList<string> Linked([Parent] IReadOnlyList<Goods> goods) => [.. goods.Select(item => item.Name)];

        [BatchResolver]
        public static IReadOnlyList<int> Number([Parent] IReadOnlyList<Goods> goods) => [.. goods.Select(item => item.Name.Length)];

        [BatchResolver]
        [UseFiltering]
        public static IReadOnlyList<IReadOnlyList<Goods>> Filtered([Parent] IReadOnlyList<Goods> goods) => [.. goods.Select(item => new[] { item })];

        public static string Unknown([Parent("Name Colour")] Goods goods) => goods.Name;
    }

    [QueryType]
    private sealed class Mistaken
    {
        public static void Nothing()
        {
        }

        public static Stream? Unknown() => null;

        public static string Takes(Stream stream) => stream.ToString()!;

        [UsePaging]
        public static IQueryable<Keyless> Pages() => Array.Empty<Keyless>().AsQueryable();

        [UseFiltering]
        public static string NoList() => "";
    }

    private sealed record Keyless(string Text);
}
