using ScoringGraph.GraphEngine;

namespace ScoringGraph.Graph.Tests;

/// <summary>Every example query has a plan, and the plan gives the same bytes as the reference engine.</summary>
[Collection(SamplesCollection.Name)]
public sealed class PlanTests(Samples samples)
{
    public static TheoryData<string> Questions => [.. View.Names.Where(name => View.Text(name).Contains("\nquery ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_view_is_answered_alike_by_its_plan_and_by_the_reference_engine(string view)
    {
        var request = new GraphRequest(View.Text(view));
        var planned = await samples.Graph.ExecuteAsync(request);
        Assert.True(planned.IsPlanned);
        Assert.Equal((await samples.Graph.ExecuteAsync(request with { ByReference = true })).ToJson(), planned.ToJson());
    }

    // A plan reads only the columns that are looked at; the reference engine reads all. A resolver that looks at more than it
    // says shows when its field is asked alone.
    [Fact]
    public async Task Every_field_asked_alone_is_answered_alike()
    {
        var fields = await SchemaFields.OfAsync(samples.Graph);
        foreach (var way in fields.Ways)
        {
            // A request may ask the report of one draft.
            var request = new GraphRequest($"{{ {fields.Selection(way, items: way.Any(step => step.Name == "report") ? 1 : 3)} }}");
            var answer = await samples.Graph.ExecuteAsync(request);
            Assert.Equal((await samples.Graph.ExecuteAsync(request with { ByReference = true })).ToJson(), answer.ToJson());
            // A plan whose resolver fails gives up, and the reference engine answers.
            Assert.True(answer.IsPlanned, request.Query);
        }
    }
}
