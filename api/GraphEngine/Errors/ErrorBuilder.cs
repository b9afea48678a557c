namespace ScoringGraph.GraphEngine;

/// <summary>Writes an <see cref="IError"/> step by step.</summary>
public sealed class ErrorBuilder
{
    private readonly Dictionary<string, object?> extensions = [];
    private string message = "";
    private string? code;
    private Exception? exception;

    private ErrorBuilder()
    {
    }

    public static ErrorBuilder New() => new();

    public static ErrorBuilder FromError(IError error)
    {
        var builder = new ErrorBuilder { message = error.Message, code = error.Code, exception = error.Exception };
        foreach (var (key, value) in error.Extensions)
            builder.extensions[key] = value;
        return builder;
    }

    public ErrorBuilder SetMessage(string text)
    {
        message = text;
        return this;
    }

    public ErrorBuilder SetCode(string text)
    {
        code = text;
        return this;
    }

    public ErrorBuilder SetExtension(string key, object? value)
    {
        extensions[key] = value;
        return this;
    }

    public ErrorBuilder SetException(Exception failure)
    {
        exception = failure;
        return this;
    }

    public IError Build() => new Written(message, code, extensions, exception);

    private sealed record Written(string Message, string? Code, IReadOnlyDictionary<string, object?> Extensions, Exception? Exception) : IError;
}
