using System.Buffers;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>Whole messages over a WebSocket. A client that does not read one in time is gone: nothing piles up for it.</summary>
internal sealed class SocketChannel(HttpContext handshake, WebSocket socket, GraphQLSocketOptions options)
{
    private const int ChunkBytes = 4 * 1024;

    private readonly SemaphoreSlim sending = new(1, 1);
    private bool isClosed;

    /// <summary>The next message; null when the client has closed or gone.</summary>
    /// <exception cref="SocketClose">The message is too large, or no text.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        var message = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(message.GetMemory(ChunkBytes), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    return null;
                if (part.MessageType != WebSocketMessageType.Text)
                    throw SocketClose.BadMessage("Messages are text");
                if (message.WrittenCount + part.Count > options.MaxMessageBytes)
                    throw SocketClose.TooLarge(options.MaxMessageBytes);
                message.Advance(part.Count);
                if (part.EndOfMessage)
                    return message.WrittenMemory;
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
            return null;
        }
    }

    public Task SendAsync(ReadOnlyMemory<byte> message)
        => ExclusivelyAsync(patience => socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, patience).AsTask());

    public Task CloseAsync(SocketClose close) => ExclusivelyAsync(patience =>
    {
        isClosed = true;
        return socket.CloseOutputAsync(close.Code, close.Reason, patience);
    });

    /// <summary>Ends a receive that still waits, and whatever else there is.</summary>
    public void Abort()
    {
        socket.Abort();
        handshake.Abort();
    }

    private async Task ExclusivelyAsync(Func<CancellationToken, Task> send)
    {
        await sending.WaitAsync();
        try
        {
            if (isClosed || socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
                return;
            using var patience = new CancellationTokenSource(options.Patience);
            await send(patience.Token);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            Abort();
        }
        finally
        {
            sending.Release();
        }
    }

    private static bool IsGone(Exception failure) => failure is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;
}
