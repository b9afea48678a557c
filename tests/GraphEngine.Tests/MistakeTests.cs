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
