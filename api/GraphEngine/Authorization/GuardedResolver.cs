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

/// <summary>Resolves a field of many objects if the request may ask it.</summary>
internal sealed class GuardedBatchResolver(IBatchFieldResolver inner, AccessRule[] rules) : IBatchFieldResolver
{
    public object Parents(IReadOnlyList<object> sources) => inner.Parents(sources);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        RequestAccess.Of(context).Demand(rules);
        return inner.ResolveAsync(context);
    }

    public ValueTask<IReadOnlyList<object?>> ResolveAllAsync(IResolveFieldContext context)
    {
        RequestAccess.Of(context).Demand(rules);
        return inner.ResolveAllAsync(context);
    }
}

/// <summary>Opens a stream of events if the request may listen.</summary>
internal sealed class GuardedSubscribeResolver(ISubscribeResolver inner, AccessRule[] rules) : ISubscribeResolver
{
    public ValueTask<EventSource> OpenAsync(IResolveFieldContext context)
    {
        RequestAccess.Of(context).Demand(rules);
        return inner.OpenAsync(context);
    }
}
