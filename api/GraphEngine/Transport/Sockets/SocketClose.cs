using System.Net.WebSockets;

namespace ScoringGraph.GraphEngine;

/// <summary>Why the server ends a connection: a code of the protocol `graphql-transport-ws` or of WebSockets, and its reason in words.</summary>
internal sealed class SocketClose(int code, string reason) : Exception(reason)
{
    public WebSocketCloseStatus Code { get; } = (WebSocketCloseStatus)code;

    public string Reason { get; } = reason;

    public static SocketClose BadMessage(string reason) => new(4400, reason);

    public static SocketClose Unauthorized() => new(4401, "Unauthorized");

    public static SocketClose Forbidden() => new(4403, "Forbidden");

    public static SocketClose IdentityEnded() => new(4403, IdentityLifetime.Ended);

    // 1013 would say it, but not every client lets it pass.
    public static SocketClose TryAgainLater(string reason) => new(4503, reason);

    public static SocketClose SubprotocolNotAcceptable() => new(4406, "Subprotocol not acceptable");

    public static SocketClose InitialisationTimeout() => new(4408, "Connection initialisation timeout");

    // A close frame holds 123 bytes of reason, and the id is the client's.
    public static SocketClose DuplicateId(string id) => new(4409, id.Length <= 30 ? $"Subscriber for {id} already exists" : "Subscriber already exists");

    public static SocketClose SecondInitialisation() => new(4429, "Too many initialisation requests");

    public static SocketClose TooLarge(int allowed) => new((int)WebSocketCloseStatus.MessageTooBig, $"A message may have {allowed} bytes");

    public static SocketClose Farewell() => new((int)WebSocketCloseStatus.NormalClosure, "");

    public static SocketClose ServerStops() => new((int)WebSocketCloseStatus.EndpointUnavailable, "The server stops; connect again");
}
