using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>Executes an operation that may answer more than once.</summary>
internal sealed class EventExecution(IRequestExecutor executor, IServiceScopeFactory scopes, Failures failures)
{
    /// <summary>
    /// The answers, in order. Each event runs the whole selection in a scope of its own, as a request would: what it loads is as
    /// it is then. An answer of which nothing was executed is the last.
    /// </summary>
    public async IAsyncEnumerable<IExecutionResult> RunAsync(
        GraphRequest request, IServiceProvider services, ClaimsPrincipal? user, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = await executor.ExecuteAsync(request with { MaySubscribe = true }, services, user, cancellationToken);
        if (first is not GraphResult { Source: { } source })
        {
            yield return first;
            yield break;
        }
        await using var owned = source;
        await using var events = source.Events.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var (any, failure) = await NextAsync(events, cancellationToken);
            if (failure is not null)
                yield return failure;
            if (!any)
                yield break;
            await using var scope = scopes.CreateAsyncScope();
            yield return await executor.ExecuteAsync(
                request with { MaySubscribe = true, Event = events.Current }, scope.ServiceProvider, user, cancellationToken);
        }
    }

    private async Task<(bool Any, IExecutionResult? Failure)> NextAsync(IAsyncEnumerator<object> events, CancellationToken cancellationToken)
    {
        try
        {
            return (await events.MoveNextAsync(), null);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, new GraphResult(new GraphQL.ExecutionResult(failures.Mask(failure, "subscription"))));
        }
    }
}
