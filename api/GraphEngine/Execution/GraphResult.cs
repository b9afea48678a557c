using System.Buffers;
using System.Text;
using GraphQL;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <inheritdoc/>
internal sealed class GraphResult(ExecutionResult result) : IExecutionResult
{
    private ReadOnlySequence<byte>? written = result is { Data: PlannedData planned, Errors: null or { Count: 0 }, Extensions: null or { Count: 0 } } ? planned.Answer : null;

    /// <summary>The answer, or that it is larger than allowed.</summary>
    public static GraphResult Within(int maxBytes, ExecutionResult result)
    {
        // A plan has measured what it wrote, and a stream is no answer yet.
        if (result.Data is PlannedData or EventSource)
            return new GraphResult(result);
        try
        {
            var output = new ChunkWriter(maxBytes);
            ResultWriter.Write(result, output);
            return new GraphResult(result) { written = output.Written };
        }
        catch (ResponseLimitError error)
        {
            return new GraphResult(new ExecutionResult(error) { Extensions = result.Extensions });
        }
    }

    public bool WasExecuted => result.Executed;

    /// <summary>Whether a plan answered; otherwise the reference engine did.</summary>
    internal bool IsPlanned => result.Data is PlannedData;

    /// <summary>Whether it answers a query, which changes nothing and has nothing more to tell.</summary>
    internal bool IsQuery => IsPlanned || result.Operation?.Operation == OperationType.Query;

    /// <summary>The name of the operation; null if it has none.</summary>
    internal string? OperationName => result.Operation?.Name?.StringValue;

    public IReadOnlyList<IError> Errors { get; } = (result.Errors ?? []).Select(e => (IError)new Shown(e)).ToList();

    internal ExecutionErrors Failures => result.Errors ?? [];

    /// <summary>The stream that a subscription opened; null when this is an answer.</summary>
    internal EventSource? Source => result.Data as EventSource;

    /// <summary>The answer as it is sent.</summary>
    internal ReadOnlySequence<byte> Bytes
    {
        get
        {
            if (written is { } known)
                return known;
            var output = new ChunkWriter(long.MaxValue);
            ResultWriter.Write(result, output);
            written = output.Written;
            return output.Written;
        }
    }

    public string ToJson() => Encoding.UTF8.GetString(Bytes);

    public void WriteTo(IBufferWriter<byte> output)
    {
        foreach (var part in Bytes)
            output.Write(part.Span);
    }

    private sealed class Shown(ExecutionError error) : IError
    {
        public string Message => error.Message;

        public string? Code => string.IsNullOrEmpty(error.Code) ? null : error.Code;

        public IReadOnlyDictionary<string, object?> Extensions => error.Extensions ?? [];
    }
}
