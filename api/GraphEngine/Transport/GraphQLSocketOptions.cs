namespace ScoringGraph.GraphEngine;

/// <summary>How long and how much a WebSocket or an event stream may take.</summary>
public sealed record GraphQLSocketOptions
{
    /// <summary>How long a client may take to send `connection_init`.</summary>
    public TimeSpan ConnectionInitializationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the server shows that it is there: a `ping` over a WebSocket, a comment in an event stream.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a client may take to read one message, or to answer a ping; after that its connection is ended.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of a message that a client sends.</summary>
    public int MaxMessageBytes { get; set; } = 1_000_000;

    /// <summary>Operations of one WebSocket that run at the same time.</summary>
    public int MaxOperations { get; set; } = 100;
}
