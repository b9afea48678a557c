namespace ScoringGraph.Graph.Tests;

/// <summary>Sample facts say that they are samples, and can be left out.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task Sample_submissions_are_labelled()
    {
        await using var graph = await RunningGraph.WithSamplesAsync();
        var submissions = (await graph.DataAsync("{ submissions { nodes { isSample noteZh noteEn submittedBy clientMutationId } } }")).GetProperty("submissions").GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Equal(3, submissions.Length);
        Assert.All(submissions, submission =>
        {
            Assert.True(submission.GetProperty("isSample").GetBoolean());
            Assert.Contains("示例", submission.GetProperty("noteZh").GetString(), StringComparison.Ordinal);
            Assert.Contains("invented", submission.GetProperty("noteEn").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Real_submissions_are_not()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        Assert.False((await graph.AcceptedAsync(Some.Submission([("海门市", "guideAnomalies", "1")]))).GetProperty("isSample").GetBoolean());
    }

    [Fact]
    public async Task Without_samples_everything_is_empty_and_nothing_fails()
    {
        await using var graph = await RunningGraph.EmptyAsync();
        Assert.Equal(
            """{"months":{"nodes":[{"isClosed":false,"events":[],"evaluation":null,"evaluations":[],"scorecards":{"nodes":[],"totalCount":0}}]}}""",
            (await graph.DataAsync("{ months(first: 1) { nodes { isClosed events { by } evaluation { id } evaluations { id } scorecards { nodes { id } totalCount } } } }")).GetRawText());
        Assert.Equal(
            """{"results":{"totalCount":0},"scorecards":{"nodes":[]},"submissions":{"nodes":[]},"explanation":null}""",
            (await graph.DataAsync("{ results { totalCount } scorecards { nodes { id } } submissions { nodes { id } } explanation(scheme: \"nantong-2017\", month: \"2017-10\", participant: \"海门市\", indicator: \"A1.G1.I1\") { points } }")).GetRawText());
        Assert.Equal((0, 0, 0, 0), await graph.CountsAsync());
    }
}
