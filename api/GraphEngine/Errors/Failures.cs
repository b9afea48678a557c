using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine;

/// <summary>Hides what went wrong inside from the client, and tells the log under a number that both can see.</summary>
internal sealed partial class Failures(ILogger log, IReadOnlyList<Func<IError, IError>> filters)
{
    public Task MaskAsync(UnhandledExceptionContext context)
    {
        context.Exception = Mask(context.OriginalException, context.FieldContext?.FieldDefinition.Name, context.Context?.RequestServices);
        return Task.CompletedTask;
    }

    public ExecutionError Mask(Exception failure, string? field, IServiceProvider? services)
    {
        if (failure is GraphQLException meant)
            return GraphErrors.Of(meant.Error);
        var correlation = services?.GetService<Correlation>() ?? new Correlation();
        Log(log, field ?? "", correlation.Id, failure);
        IError said = new Masked(failure);
        foreach (var filter in filters)
            said = filter(said);
        var error = GraphErrors.Of(said);
        (error.Extensions ??= []).Add("correlationId", correlation.Id);
        return error;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The field `{Field}` failed; the client was told {CorrelationId}")]
    private static partial void Log(ILogger log, string field, string correlationId, Exception failure);

    private sealed record Masked(Exception? Exception) : IError
    {
        public string Message => "Unexpected Execution Error";

        public string? Code => null;

        public IReadOnlyDictionary<string, object?> Extensions { get; } = new Dictionary<string, object?>();
    }
}
