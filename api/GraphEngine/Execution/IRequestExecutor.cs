using System.Security.Claims;

namespace ScoringGraph.GraphEngine;

/// <summary>Executes requests against the schema; the HTTP endpoint and the tests both go through it.</summary>
public interface IRequestExecutor
{
    /// <summary>Executes in a scope of its own.</summary>
    Task<IExecutionResult> ExecuteAsync(string query, IReadOnlyDictionary<string, object?>? variables = null);

    /// <summary>Executes in the scope and under the identity given.</summary>
    Task<IExecutionResult> ExecuteAsync(
        GraphRequest request, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellationToken);

    /// <summary>
    /// Executes in the scope and under the identity given: a query or mutation answers once, a subscription once for each event.
    /// The scope must last as long as the answers are read.
    /// </summary>
    IAsyncEnumerable<IExecutionResult> ExecuteStreamAsync(
        GraphRequest request, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellationToken);

    /// <summary>The schema in SDL.</summary>
    string PrintSchema();
}

/// <summary>The answer to a request.</summary>
public interface IExecutionResult
{
    /// <summary>False when nothing ran: the document, its variables or its size were at fault.</summary>
    bool WasExecuted { get; }

    IReadOnlyList<IError> Errors { get; }

    /// <summary>The answer as JSON, errors before data.</summary>
    string ToJson();

    /// <summary>Writes the answer as UTF-8 JSON.</summary>
    void WriteTo(System.Buffers.IBufferWriter<byte> output);
}
