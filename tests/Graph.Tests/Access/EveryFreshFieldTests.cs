using System.Text.Json;

namespace ScoringGraph.Graph.Tests;

/// <summary>Every answer is made anew; only documents are remembered.</summary>
[Collection(SamplesCollection.Name)]
public sealed class EveryFreshFieldTests(Samples samples) : EveryFieldTests(samples.Graph)
{
    private readonly RunningGraph graph = samples.Graph;

    [Fact]
    public async Task Every_subscription_as_everybody_anew_and_from_the_document_cache()
    {
        var type = (await graph.DataAsync("{ __schema { subscriptionType { fields { name type { name ofType { name } } } } } }")).GetProperty("__schema").GetProperty("subscriptionType");
        foreach (var field in type.GetProperty("fields").EnumerateArray())
        {
            var told = field.GetProperty("type").GetProperty("ofType").GetProperty("name").GetString()!;
            foreach (var person in People.All.Concat(People.All))
            {
                var answer = await graph.ListenAsAsync(person, $"subscription {{ {field.GetProperty("name").GetString()} {{ id }} }}");
                Assert.Equal(People.May(person, PermissionOf(told)) ? null : People.Code(person), answer is { } first ? Denials(first).Single().Code : null);
            }
        }
    }

    private protected override Task<JsonElement> AskAsync(string person, string query) => graph.AskAsAsync(person, query);
}
