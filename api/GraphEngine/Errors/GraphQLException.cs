namespace ScoringGraph.GraphEngine;

/// <summary>An error meant for the client: its message is shown as it is, never masked.</summary>
public sealed class GraphQLException(IError error) : Exception(error.Message)
{
    public GraphQLException(string message)
        : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    public IError Error { get; } = error;
}

/// <summary>One entry of `errors` in a response.</summary>
public interface IError
{
    string Message { get; }

    string? Code { get; }

    IReadOnlyDictionary<string, object?> Extensions { get; }

    /// <summary>What went wrong inside, for filters and logs; never shown. Null for an error that the client made.</summary>
    Exception? Exception => null;
}
