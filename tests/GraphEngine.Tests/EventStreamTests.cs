using System.Text;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>Server-sent events, one connection for each operation.</summary>
public sealed class EventStreamTests : IAsyncLifetime
{
    private RunningLibrary library = null!;

    public async Task InitializeAsync() => library = await RunningLibrary.StartAsync(graph => graph.ModifySocketOptions(o => o.KeepAliveInterval = TimeSpan.FromMilliseconds(200)));

    public async Task DisposeAsync() => await library.DisposeAsync();

    [Theory]
    [InlineData("text/event-stream", "{ half(value: 3) }", "event: next\ndata: {\"data\":{\"half\":1.5}}\n\nevent: complete\ndata:\n\n")]
    [InlineData("text/event-stream", "subscription { onCount(to: 2) }", "event: next\ndata: {\"data\":{\"onCount\":1}}\n\nevent: next\ndata: {\"data\":{\"onCount\":2}}\n\nevent: complete\ndata:\n\n")]
    [InlineData("*/*", "subscription { onCount(to: 1) }", "event: next\ndata: {\"data\":{\"onCount\":1}}\n\nevent: complete\ndata:\n\n")]
    [InlineData(null, "subscription { onCount(to: 0) }", "event: complete\ndata:\n\n")]
    [InlineData("application/json, text/event-stream", "subscription { onCount(to: 0) }", "event: complete\ndata:\n\n")]
    [InlineData("text/event-stream", "subscription { onCount(to: 0, fails: true) }", "event: next\ndata: {\"errors\":[{\"message\":\"out of numbers\",\"extensions\":{\"code\":\"NUMBERS\"}}]}\n\nevent: complete\ndata:\n\n")]
    public async Task Answers_come_as_events(string? accept, string query, string text)
    {
        using var response = await PostAsync(query, accept);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Equal(text, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{ nothing }", "does not exist")]
    [InlineData("", "HC0013")]
    public async Task What_cannot_run_is_told_in_an_event(string query, string part)
    {
        using var response = await PostAsync(query, "text/event-stream");
        Assert.Equal(200, (int)response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.StartsWith("event: next\ndata: {\"errors\":", text, StringComparison.Ordinal);
        Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata:\n\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_subscription_is_not_answered_once(string accept)
    {
        using var response = await PostAsync("subscription { onCount(to: 1) }", accept);
        Assert.Equal(406, (int)response.StatusCode);
        Assert.Contains("text/event-stream", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_get_may_subscribe_but_not_change()
    {
        Assert.Contains("\"onCount\":1", await GetAsync("subscription{onCount(to:1)}"), StringComparison.Ordinal);
        Assert.Contains("not allowed", await GetAsync("mutation{rename(input:{id:\"Qm9vazox\"}){string}}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_shows_that_it_lives_and_ends_with_its_client()
    {
        using (var response = await PostAsync("subscription { onReturned { title } }", "text/event-stream"))
        {
            await library.SubscribersAsync(1);
            await using var stream = await response.Content.ReadAsStreamAsync();
            Assert.Equal(":\n\n", await ReadAsync(stream, 3));
            await library.SayAsync(nameof(LibrarySubscriptions.OnReturned), 1);
            var text = await ReadAsync(stream, 3);
            while (!text.EndsWith("\"Alpha\"}}}\n\n", StringComparison.Ordinal))
                text += await ReadAsync(stream, 1);
        }
        await library.SubscribersAsync(0);
    }

    [Fact]
    public async Task A_stopping_server_ends_a_stream_without_calling_it_complete()
    {
        using var response = await PostAsync("subscription { onReturned { title } }", "text/event-stream");
        await library.SubscribersAsync(1);
        await library.Server.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(5)).Token);
        Assert.DoesNotContain("complete", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(Stream stream, int bytes)
    {
        var text = new byte[bytes];
        await stream.ReadExactlyAsync(text, new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
        return Encoding.UTF8.GetString(text);
    }

    private async Task<string> GetAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "graphql?query=" + Uri.EscapeDataString(query));
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await library.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> PostAsync(string query, string? accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json") };
        if (accept is not null)
            request.Headers.Add("Accept", accept);
        return library.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
