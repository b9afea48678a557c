namespace ScoringGraph.GraphEngine;

/// <summary>Writes an <see cref="IError"/> step by step.</summary>
public sealed class ErrorBuilder
{
    private readonly Dictionary<string, object?> extensions = [];
    private string message = "";
    private string? code;

    private ErrorBuilder()
    {
    }

    public static ErrorBuilder New() => new();

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

    public IError Build() => new Written(message, code, extensions);

    private sealed record Written(string Message, string? Code, IReadOnlyDictionary<string, object?> Extensions) : IError;
}
