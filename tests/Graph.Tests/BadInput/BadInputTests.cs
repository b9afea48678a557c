using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ScoringGraph.Graph.Tests;

/// <summary>Every bad input of the contract gets its status, its code, its place and its words, and nothing of what is inside.</summary>
[Collection(SamplesCollection.Name)]
public sealed class BadInputTests(Samples samples)
{
    public static TheoryData<string> Requests => [.. BadInput.All.Where(input => input.Elsewhere is null && input.Messages.Count == 0).Select(input => input.Name)];

    public static TheoryData<string> Conversations => [.. BadInput.All.Where(input => input.Messages.Count > 0).Select(input => input.Name)];

    [Fact]
    public void Every_case_of_the_contract_is_written_down() =>
        Assert.Equal(Enumerable.Range(1, 41), BadInput.All.Select(input => input.Case).Distinct().Order());

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_bad_request_is_told_what_is_wrong_and_where(string name)
    {
        var input = Find(name);
        var own = input.Setting is { } setting ? await RunningGraph.EmptyAsync(setting)
            : input.Before.Count > 0 || input.Storage is not null ? await RunningGraph.WithSamplesAsync()
            : null;
        await using var _ = own;
        var graph = own ?? samples.Graph;
        foreach (var operation in input.Before) await graph.DataAsync(operation);
        if (input.Storage == "gone") await graph.LoseDatabaseAsync();
        using var client = new HttpClient();
        using var request = Request(input, graph);
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(input.Status == (int)response.StatusCode, $"{(int)response.StatusCode}: {text}");
        Assert.Equal(input.Allow ?? "", string.Join(", ", response.Content.Headers.Allow));
        Assert.Equal("", Leaks.In(text));
        if (input.IsEmpty)
            Assert.Equal("", text);
        else
            Check(input, JsonDocument.Parse(text).RootElement, text);
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task A_bad_conversation_is_closed_with_its_code(string name)
    {
        var input = Find(name);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await socket.ConnectAsync(new Uri(samples.Graph.Url.Replace("http", "ws", StringComparison.Ordinal)), patience.Token);
        foreach (var message in input.Messages) await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, patience.Token);
        var buffer = new byte[16 * 1024];
        while ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType != WebSocketMessageType.Close)
        {
        }

        Assert.Equal(input.CloseCode, (int)socket.CloseStatus!);
        Assert.False(string.IsNullOrEmpty(socket.CloseStatusDescription));
        Assert.Equal("", Leaks.In(socket.CloseStatusDescription!));
    }

    private static BadInput Find(string name) => BadInput.All.Single(input => input.Name == name);

    private static HttpRequestMessage Request(BadInput input, RunningGraph graph)
    {
        var url = graph.Url;
        var request = input.IsGet
            ? new HttpRequestMessage(HttpMethod.Get, input.Query is null ? url : $"{url}?query={Uri.EscapeDataString(input.Query)}")
            : new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(input.Body, Encoding.UTF8, input.ContentType) };
        request.Headers.TryAddWithoutValidation("Accept", input.Accept);
        if (!input.IsAnonymous) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", input.Token ?? graph.Token(input.Role));
        return request;
    }

    private static void Check(BadInput input, JsonElement answer, string text)
    {
        if (input.Payload is not null)
        {
            var errors = answer.GetProperty("data").GetProperty(input.Payload).GetProperty("errors").EnumerateArray()
                .Select(error => $"{error.GetProperty("__typename").GetString()} {error.GetRawText()}").ToList();
            Assert.All(input.Errors, pattern => Assert.Contains(errors, error => Regex.IsMatch(error, pattern)));
            Assert.Equal(input.Errors.Count, errors.Select(error => error.Split(' ')[0]).Distinct().Count());
            return;
        }

        if (input.Status == 401) return;
        // A request error has no data at all; an error of a field has, be it null.
        Assert.Equal(input.Status == 200, answer.TryGetProperty("data", out _));
        var differences = answer.GetProperty("errors").EnumerateArray().Select(error => string.Join(", ", input.Differences(error))).ToList();
        Assert.True(differences.Contains(""), $"{string.Join(" / ", differences)}: {text}");
    }
}
