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
}
