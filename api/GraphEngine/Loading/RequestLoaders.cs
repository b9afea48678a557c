using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// The loaders of one request. Each has a scope of its own, so that two loaders fetching at the same time never share
/// a database connection.
/// </summary>
internal sealed class RequestLoaders(IServiceProvider request, IBatchScheduler scheduler, DataLoaderOptions options) : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<Type, ObjectFactory> Factories = new();

    private readonly ConcurrentDictionary<(Type Type, object? Branch), Lazy<(object Loader, AsyncServiceScope Scope)>> loaders = new();

    public object Get(Type implementation) => Get(implementation, null);

    private object Get(Type implementation, object? branch) => loaders.GetOrAdd((implementation, branch), key => new(() => Create(key.Type))).Value.Loader;

    /// <summary>Forgets what was loaded: a change has been made, and what is asked next must see it.</summary>
    public async ValueTask ForgetAsync()
    {
        foreach (var loader in loaders.Values)
            await loader.Value.Scope.DisposeAsync();
        loaders.Clear();
    }

    public ValueTask DisposeAsync() => ForgetAsync();

    private (object, AsyncServiceScope) Create(Type implementation)
    {
        var scope = request.NewScope();
        // The request's scheduler, not the one of the loader's own scope: that one nobody dispatches.
        var make = Factories.GetOrAdd(implementation, type => ActivatorUtilities.CreateFactory(type, []));
        var loader = make(new WithScheduler(scope.ServiceProvider, scheduler, options), null);
        if (loader is IBranchingLoader branching)
            branching.Branch = branch => Get(implementation, branch);
        return (loader, scope);
    }

    private sealed class WithScheduler(IServiceProvider inner, IBatchScheduler scheduler, DataLoaderOptions options) : IServiceProvider
    {
        public object? GetService(Type type)
            => type == typeof(IBatchScheduler) ? scheduler
            : type == typeof(DataLoaderOptions) ? options
            : inner.GetService(type);
    }
}
