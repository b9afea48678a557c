using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ScoringGraph.Graph.Tests;

/// <summary>
/// Ten thousand requests that are wrong in some way, the same in every run. None is the server's fault, so none may be answered
/// as if it were, and the server answers the next one.
/// </summary>
public sealed partial class MalformedTests : IAsyncLifetime
{
    private const int Seed = 20171001;

    // A stream that goes on is no fault: a mutation can leave a subscription whole.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 }) { Timeout = Enough };
    private RunningGraph graph = null!;

    public async Task InitializeAsync()
    {
        graph = await RunningGraph.WithSamplesAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", graph.Token("administrator"));
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await graph.DisposeAsync();
    }

    [Fact]
    public Task A_malformed_post_is_answered_as_the_clients_mistake() => AllAsync(5_000, made => AnswerAsync(made.WithHeaders(made.Post(graph.Url))));

    [Fact]
    public Task A_malformed_get_is_answered_as_the_clients_mistake() => AllAsync(2_500, made => AnswerAsync(made.WithHeaders(made.Get(graph.Url))));

    [Fact]
    public Task A_malformed_request_for_events_is_answered_as_the_clients_mistake() => AllAsync(1_250, made => AnswerAsync(made.Stream(graph.Url)));

    [Fact]
    public Task Broken_http_ends_with_an_answer_or_a_closed_connection() => AllAsync(250, made => RawAsync(made.Raw()));

    [Fact]
    public Task A_malformed_conversation_is_closed_as_the_clients_mistake() => AllAsync(1_000, made => ConverseAsync(made.Conversation()));

    private Uri SocketUrl => new(graph.Url.Replace("http", "ws", StringComparison.Ordinal));

    private async Task AllAsync(int count, Func<Malformed, Task<string>> ask)
    {
        var faults = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (index, _) =>
        {
            var fault = await ask(new Malformed(Seed + index));
            if (fault.Length > 0) faults.Add($"{Seed + index}: {fault}");
        });
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order().Take(10)));
        Assert.Equal(9, (await graph.DataAsync("{ areas { nodes { code } } }")).GetProperty("areas").GetProperty("nodes").GetArrayLength());
    }

    private async Task<string> AnswerAsync(HttpRequestMessage request)
    {
        using (request)
        using (var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
        {
            var type = response.Content.Headers.ContentType?.MediaType;
            var text = type == "text/event-stream" ? await EventsAsync(response) : await response.Content.ReadAsStringAsync();
            return Fault((int)response.StatusCode, type, text);
        }
    }

    private static string Fault(int status, string? type, string text)
    {
        if (status >= 500) return $"status {status} {text}";
        // The schema and the explorer page are no answers to a mistake; their links look like paths.
        if (text.Length == 0 || type is "application/graphql") return "";
        if (type is "text/html") return "";
        if (Leaks.In(text) is { Length: > 0 } leak) return $"leak {leak}";
        // Nothing inside may stumble over what a client sends.
        if (text.Contains("Unexpected Execution Error", StringComparison.Ordinal)) return text;
        if (type is "text/event-stream") return "";
        try
        {
            using var answer = JsonDocument.Parse(text);
            var errors = answer.RootElement.TryGetProperty("errors", out var found) ? found.EnumerateArray().Select(FaultOf).ToList() : [];
            // Whoever asks for the cost alone gets neither data nor errors.
            if (errors.Count == 0 && !answer.RootElement.TryGetProperty("data", out _) && !answer.RootElement.TryGetProperty("extensions", out _)) return $"neither data nor errors: {text}";
            return string.Concat(errors);
        }
        catch (JsonException)
        {
            return $"no JSON: {text}";
        }
    }

    private static string FaultOf(JsonElement error)
    {
        if (error.GetProperty("message").GetString() is not { Length: > 0 }) return $"no message: {error}";
        var code = error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var given) ? given.GetString()! : null;
        return code is null || Known().IsMatch(code) ? "" : $"a code of the engine: {error}";
    }

    private static async Task<string> EventsAsync(HttpResponseMessage response)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var text = new StringBuilder();
        try
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(patience.Token));
            while (await reader.ReadLineAsync(patience.Token) is { } line)
            {
                text.AppendLine(line);
                if (line.StartsWith("data:", StringComparison.Ordinal) && line.Length > 6) JsonDocument.Parse(line[5..]).Dispose();
            }
        }
        catch (OperationCanceledException)
        {
            // It would go on.
        }

        return text.ToString();
    }

    private async Task<string> RawAsync(byte[] bytes)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, new Uri(graph.Url).Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(bytes);
        connection.Client.Shutdown(SocketShutdown.Send);
        try
        {
            using var reader = new StreamReader(stream);
            var text = await reader.ReadToEndAsync().WaitAsync(Enough);
            if (text.StartsWith("HTTP/1.1 5", StringComparison.Ordinal) && !text.StartsWith("HTTP/1.1 505", StringComparison.Ordinal)) return text;
            return Leaks.In(text);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private async Task<string> ConverseAsync(IReadOnlyList<byte[]> messages)
    {
        using var socket = Socket();
        using var patience = new CancellationTokenSource(Enough);
        await socket.ConnectAsync(SocketUrl, patience.Token);
        try
        {
            foreach (var message in messages) await socket.SendAsync(message, WebSocketMessageType.Text, true, patience.Token);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (WebSocketException)
        {
            // Closed by the server meanwhile; why is read below.
        }

        try
        {
            return await HearAsync(socket, patience.Token);
        }
        catch (WebSocketException)
        {
            // Text that is no Unicode ends the connection below the protocol.
            return "";
        }
    }

    private static async Task<string> HearAsync(ClientWebSocket socket, CancellationToken patience)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, patience);
            if (received.MessageType == WebSocketMessageType.Close)
                return socket.CloseStatus == WebSocketCloseStatus.InternalServerError ? "closed with 1011" : Leaks.In(socket.CloseStatusDescription ?? "");
            if (Leaks.In(Encoding.UTF8.GetString(buffer, 0, received.Count)) is { Length: > 0 } leak) return leak;
        }
    }

    // Codes are HotChocolate's or ours; any other is the engine's own and would change with it.
    [GeneratedRegex("^(HC[0-9]{4}|LIMIT_|AUTH_|STORAGE_|SERVICE_)")]
    private static partial Regex Known();

    private static ClientWebSocket Socket()
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        return socket;
    }
}
