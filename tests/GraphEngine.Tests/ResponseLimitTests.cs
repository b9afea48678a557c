using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>An answer that is larger than allowed is refused whole, whoever writes it.</summary>
public sealed class ResponseLimitTests
{
    private const string Query = "{ books(first: 10) { nodes { id title author { name } reviews(first: 5) { nodes { stars text } } } } }";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_allowed_is_answered_and_one_byte_more_is_not(bool byReference)
    {
        using var wide = Some.Library();
        var whole = await AnswerAsync(wide, byReference);
        Assert.Empty(whole.Errors);
        var length = Encoding.UTF8.GetByteCount(whole.ToJson());
        using var enough = Some.Library(graph => graph.ModifyLimits(limits => limits.MaxResponseBytes = length));
        Assert.Equal(whole.ToJson(), (await AnswerAsync(enough, byReference)).ToJson());
        using var narrow = Some.Library(graph => graph.ModifyLimits(limits => limits.MaxResponseBytes = length - 1));
        var refused = await AnswerAsync(narrow, byReference);
        Assert.Equal("LIMIT_RESPONSE_BYTES", Assert.Single(refused.Errors).Code);
        Assert.Equal((long)length - 1, refused.Errors[0].Extensions["allowed"]);
        Assert.DoesNotContain("\"data\"", refused.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_http_it_is_an_answer_like_one_that_took_too_long()
    {
        await using var library = await LibraryServer.StartAsync(graph => graph.ModifyLimits(limits => limits.MaxResponseBytes = 500));
        foreach (var query in new[] { Query, Query.Replace("{ id", "{ __typename @include(if: true) id", StringComparison.Ordinal) })
        {
            var (status, body) = await library.PostAsync(JsonSerializer.Serialize(new { query }));
            Assert.Equal(200, status);
            Assert.StartsWith("{\"errors\":[{\"message\":\"The answer is larger than the 500 bytes that are allowed", body, StringComparison.Ordinal);
            Assert.Equal("LIMIT_RESPONSE_BYTES", Assert.Single(JsonDocument.Parse(body).RootElement.EnumerateObject()).Value[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task Errors_are_measured_too()
    {
        using var library = Some.Library(graph => graph.ModifyLimits(limits => limits.MaxResponseBytes = 1_000));
        var query = "{ " + string.Concat(Enumerable.Range(0, 50).Select(i => $"a{i}: refusal ")) + "}";
        Assert.Contains("LIMIT_RESPONSE_BYTES", await library.AskAsync(query), StringComparison.Ordinal);
    }

    private static async Task<IExecutionResult> AnswerAsync(Some library, bool byReference)
    {
        await using var scope = library.Services.CreateAsyncScope();
        return await library.Graph.ExecuteAsync(new GraphRequest(Query) { ByReference = byReference }, scope.ServiceProvider, null, CancellationToken.None);
    }
}
