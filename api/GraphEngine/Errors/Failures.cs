using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine;

/// <summary>Hides what went wrong inside from the client, and tells the log under a number that both can see.</summary>
internal sealed partial class Failures(ILogger log, IReadOnlyList<Func<IError, IError>> filters)
{
    public Task MaskAsync(UnhandledExceptionContext context)
    {
        context.Exception = Mask(context.OriginalException, context.FieldContext?.FieldDefinition.Name ?? "");
        return Task.CompletedTask;
    }

    public ExecutionError Mask(Exception failure, string field)
    {
        if (failure is GraphQLException meant)
            return GraphErrors.Of(meant.Error);
        var correlationId = Guid.NewGuid().ToString("N");
        Log(log, field, correlationId, failure);
        var masked = ErrorBuilder.New().SetMessage("Unexpected Execution Error").SetExtension("correlationId", correlationId).SetException(failure).Build();
        return GraphErrors.Of(filters.Aggregate(masked, (error, filter) => filter(error)));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The field `{Field}` failed; the client was told {CorrelationId}")]
    private static partial void Log(ILogger log, string field, string correlationId, Exception failure);
}
