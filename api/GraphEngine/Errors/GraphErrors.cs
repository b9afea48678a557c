using GraphQL;

namespace ScoringGraph.GraphEngine;

/// <summary>Errors of this project as errors of the engine.</summary>
internal static class GraphErrors
{
    public static ExecutionError Of(IError error)
    {
        var made = new ClientError(error.Message);
        foreach (var (key, value) in error.Extensions)
            (made.Extensions ??= []).Add(key, value);
        if (error.Code is not null)
            made.Code = error.Code;
        return made;
    }

    public static ExecutionError Of(string message, string? code = null, params (string Key, object? Value)[] extensions)
    {
        var builder = ErrorBuilder.New().SetMessage(message);
        if (code is not null)
            builder.SetCode(code);
        foreach (var (key, value) in extensions)
            builder.SetExtension(key, value);
        return Of(builder.Build());
    }
}

/// <summary>An error whose words are the client's to read.</summary>
internal sealed class ClientError(string message) : ExecutionError(message);
