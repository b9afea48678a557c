using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScoringGraph.Graph.Tests;

/// <summary>A subscription over server-sent events, read one by one.</summary>
internal sealed class Subscription : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient client;
    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private Subscription(HttpClient client, HttpResponseMessage response, StreamReader lines) => (this.client, this.response, this.lines) = (client, response, lines);

    /// <summary>Subscribes to `field`, its arguments as JSON values.</summary>
    public static async Task<Subscription> OpenAsync(RunningGraph graph, string query, JsonObject? variables = null, string? token = null)
    {
        var client = new HttpClient();
        var request = new HttpRequestMessage(HttpMethod.Post, graph.Url) { Content = JsonContent.Create(new JsonObject { ["query"] = query, ["variables"] = variables?.DeepClone() }) };
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Authorization = new("Bearer", token ?? graph.Token("administrator"));
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new Subscription(client, response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next answer; null when the stream has ended.</summary>
    public async Task<JsonElement?> AnswerAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line == "event: complete") return null;
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return JsonDocument.Parse(line["data: ".Length..]).RootElement;
        }

        return null;
    }

    /// <summary>What the next event told, which must be without errors.</summary>
    public async Task<JsonElement> NextAsync()
    {
        var answer = await AnswerAsync() ?? throw new InvalidOperationException("the stream has ended");
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").EnumerateObject().Single().Value;
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
        client.Dispose();
    }
}
