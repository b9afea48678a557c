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
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var events = source.Events.GetAsyncEnumerator(ended.Token);
        while (true)
        {
            var next = NextAsync(events, cancellationToken);
            if (await IsIdentityEndedAsync(request.IdentityEnd, next))
            {
                // The events cannot be disposed of while one is awaited.
                await ended.CancelAsync();
                await next;
                yield return new GraphResult(new GraphQL.ExecutionResult(GraphErrors.Of(IdentityLifetime.Ended, "AUTH_NOT_AUTHENTICATED")));
                yield break;
            }
            var (any, failure) = await next;
            if (failure is not null)
                yield return failure;
            if (!any)
                yield break;
            await using var scope = scopes.CreateAsyncScope();
            yield return await executor.ExecuteAsync(
                request with { MaySubscribe = true, Event = events.Current }, scope.ServiceProvider, user, cancellationToken);
        }
    }

    private static async Task<bool> IsIdentityEndedAsync(Task? end, Task next)
    {
        if (end is null)
            return false;
        await Task.WhenAny(end, next);
        return end.IsCompletedSuccessfully;
    }

    private async Task<(bool Any, IExecutionResult? Failure)> NextAsync(IAsyncEnumerator<object> events, CancellationToken cancellationToken)
    {
        try
        {
            return (await events.MoveNextAsync(), null);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, new GraphResult(new GraphQL.ExecutionResult(failures.Mask(failure, "subscription", null))));
        }
    }
}
