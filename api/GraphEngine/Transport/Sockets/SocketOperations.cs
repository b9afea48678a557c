using System.Collections.Concurrent;
using System.Security.Claims;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>The operations that run over one connection, each under the id that the client gave it.</summary>
internal sealed class SocketOperations(SocketChannel channel, IRequestExecutor executor, IServiceScopeFactory scopes, int allowed)
{
    private readonly ConcurrentDictionary<string, Running> running = new(StringComparer.Ordinal);

    /// <exception cref="SocketClose">An operation of this id is running.</exception>
    public async Task StartAsync(string id, GraphRequest request, ClaimsPrincipal user)
    {
        if (running.Count >= allowed)
        {
            await channel.SendAsync(SocketMessage.Error(id, new GraphResult(new ExecutionResult(LimitError.Of("LIMIT_OPERATIONS", "operations at the same time", running.Count + 1, allowed)))));
            return;
        }
        var operation = new Running();
        if (!running.TryAdd(id, operation))
            throw SocketClose.DuplicateId(id);
        operation.Work = Task.Run(() => RunAsync(id, operation, request, user));
    }

    /// <summary>Ends an operation that the client wants no more of; one that has ended is none.</summary>
    public void Stop(string id)
    {
        if (running.TryRemove(id, out var operation))
            operation.Cancel();
    }

    /// <summary>Ends all operations and waits until they have.</summary>
    public async Task StopAllAsync()
    {
        var all = running.Values.ToList();
        foreach (var id in running.Keys)
            Stop(id);
        await Task.WhenAll(all.Select(operation => operation.Work));
    }

    private async Task RunAsync(string id, Running operation, GraphRequest request, ClaimsPrincipal user)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await foreach (var result in executor.ExecuteStreamAsync(request, scope.ServiceProvider, user, operation.Token))
            {
                if (!result.WasExecuted)
                {
                    await EndAsync(id, operation, SocketMessage.Error(id, (GraphResult)result));
                    return;
                }
                if (!operation.Token.IsCancellationRequested)
                    await channel.SendAsync(SocketMessage.Next(id, result));
            }
            await EndAsync(id, operation, SocketMessage.Complete(id));
        }
        catch (OperationCanceledException) when (operation.Token.IsCancellationRequested)
        {
            // The client wanted no more, or is gone.
        }
    }

    // Off the list before the last message: with it, the client may use the id again.
    private async Task EndAsync(string id, Running operation, ReadOnlyMemory<byte> last)
    {
        if (running.TryRemove(KeyValuePair.Create(id, operation)))
            await channel.SendAsync(last);
    }

    private sealed class Running
    {
        private readonly CancellationTokenSource ended = new();

        public CancellationToken Token => ended.Token;

        public Task Work { get; set; } = Task.CompletedTask;

        public void Cancel() => ended.Cancel();
    }
}
