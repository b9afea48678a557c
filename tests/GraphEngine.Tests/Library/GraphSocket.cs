using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>A client of the protocol `graphql-transport-ws`, message by message.</summary>
internal sealed class GraphSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public ClientWebSocket Socket { get; } = new();

    public static async Task<GraphSocket> OpenAsync(Uri url, Action<ClientWebSocketOptions>? configure = null, string protocol = "graphql-transport-ws")
    {
        var client = new GraphSocket();
        client.Socket.Options.AddSubProtocol(protocol);
        configure?.Invoke(client.Socket.Options);
        using var patience = new CancellationTokenSource(Patience);
        await client.Socket.ConnectAsync(url, patience.Token);
        return client;
    }

    /// <summary>Opens and is acknowledged.</summary>
    public static async Task<GraphSocket> InitialisedAsync(Uri url)
    {
        var client = await OpenAsync(url);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    public Task SendAsync(string message) => Socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    public Task SubscribeAsync(string id, string query) => SendAsync(JsonSerializer.Serialize(new { type = "subscribe", id, payload = new { query } }));

    /// <summary>The next message, pings left out; null when the server has closed.</summary>
    public async Task<string?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var message = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (true)
        {
            var part = await Socket.ReceiveAsync(chunk, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(chunk, 0, part.Count);
            if (!part.EndOfMessage)
                continue;
            var text = Encoding.UTF8.GetString(message.ToArray());
            if (text != """{"type":"ping"}""")
                return text;
            message.SetLength(0);
        }
    }

    /// <summary>The data of the next message, which must be a `next` of the operation.</summary>
    public async Task<JsonElement> NextAsync(string id = "1")
    {
        var text = await ReceiveAsync();
        Assert.True(text is not null, $"closed: {Socket.CloseStatus} {Socket.CloseStatusDescription}");
        var message = JsonDocument.Parse(text).RootElement;
        Assert.True(message.GetProperty("type").GetString() == "next" && message.GetProperty("id").GetString() == id, text);
        return message.GetProperty("payload").GetProperty("data");
    }

    /// <summary>The code that the server closes with, whatever it says before.</summary>
    public async Task<int> CloseCodeAsync()
    {
        while (await ReceiveAsync() is not null)
            continue;
        return (int)Socket.CloseStatus!;
    }

    public void Dispose() => Socket.Dispose();
}
