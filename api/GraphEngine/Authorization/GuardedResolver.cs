using GraphQL;
using GraphQL.Resolvers;

namespace ScoringGraph.GraphEngine;

/// <summary>Resolves a field if the request may ask it.</summary>
internal sealed class GuardedResolver(IFieldResolver inner, AccessRule[] rules) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        RequestAccess.Of(context).Demand(rules);
        return inner.ResolveAsync(context);
    }
}

/// <summary>Opens a stream of events if the request may listen.</summary>
internal sealed class GuardedStreamResolver(ISourceStreamResolver inner, AccessRule[] rules) : ISourceStreamResolver
{
    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context)
    {
        RequestAccess.Of(context).Demand(rules);
        return inner.ResolveAsync(context);
    }
}
