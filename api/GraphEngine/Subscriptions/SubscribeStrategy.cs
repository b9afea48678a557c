using GraphQL;
using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ScoringGraph.GraphEngine;

/// <summary>Executes the first half of a subscription: opens the stream of events, and leaves it as the result's data.</summary>
internal sealed class SubscribeStrategy : ExecutionStrategy
{
    /// <summary>The data when no stream was opened. The engine counts that as executed; there is no event that an answer would be about.</summary>
    public static readonly object Refused = new();

    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        var root = (ObjectExecutionNode)BuildExecutionRootNode(context, GetOperationRootType(context));
        return root.SubFields is [{ FieldDefinition.StreamResolver: SubscribeResolver resolver } field]
            ? await OpenAsync(resolver, new ReadonlyResolveFieldContext(field, context), context)
            : Refusal(GraphErrors.Of("A subscription must select exactly one field that is subscribed to."));
    }

    private static async Task<ExecutionResult> OpenAsync(SubscribeResolver resolver, IResolveFieldContext field, ExecutionContext context)
    {
        try
        {
            return new ExecutionResult { Executed = true, Data = await resolver.OpenAsync(field) };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var unhandled = new UnhandledExceptionContext(context, field, failure);
            await context.UnhandledExceptionDelegate(unhandled);
            return Refusal((ExecutionError)unhandled.Exception);
        }
    }

    private static ExecutionResult Refusal(ExecutionError error) => new(error) { Data = Refused };

    public override Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode)
        => throw new NotSupportedException("Opening a stream executes no tree.");
}
