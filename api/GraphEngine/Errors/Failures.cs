using GraphQL.Execution;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine;

/// <summary>Hides what went wrong inside from the client, and tells the log under a number that both can see.</summary>
internal sealed partial class Failures(ILogger log, IReadOnlyList<Func<IError, IError>> filters)
{
    public Task MaskAsync(UnhandledExceptionContext context)
    {
        if (context.OriginalException is GraphQLException meant)
        {
            context.Exception = GraphErrors.Of(meant.Error);
            return Task.CompletedTask;
        }
        var correlationId = Guid.NewGuid().ToString("N");
        Log(log, context.FieldContext?.FieldDefinition.Name ?? "", correlationId, context.OriginalException);
        var masked = ErrorBuilder.New().SetMessage("Unexpected Execution Error").SetExtension("correlationId", correlationId).SetException(context.OriginalException).Build();
        context.Exception = GraphErrors.Of(filters.Aggregate(masked, (error, filter) => filter(error)));
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The field `{Field}` failed; the client was told {CorrelationId}")]
    private static partial void Log(ILogger log, string field, string correlationId, Exception failure);
}
