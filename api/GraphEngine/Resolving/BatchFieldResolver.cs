using GraphQL;
using GraphQL.Resolvers;

namespace ScoringGraph.GraphEngine;

/// <summary>Resolves a field for many objects by one call.</summary>
internal interface IBatchFieldResolver : IFieldResolver
{
    /// <summary>The objects as the method takes them.</summary>
    object Parents(IReadOnlyList<object> sources);

    /// <summary>The field of every object, in their order.</summary>
    /// <param name="context">A context whose source is what <see cref="Parents"/> made.</param>
    ValueTask<IReadOnlyList<object?>> ResolveAllAsync(IResolveFieldContext context);
}

/// <inheritdoc/>
/// <param name="call">Calls the method, which takes its parents from the context's source.</param>
internal sealed class BatchFieldResolver<TParent>(IFieldResolver call) : IBatchFieldResolver
{
    public object Parents(IReadOnlyList<object> sources)
    {
        var parents = new TParent[sources.Count];
        for (var i = 0; i < parents.Length; i++)
            parents[i] = (TParent)sources[i];
        return parents;
    }

    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
        => (await ResolveAllAsync(new ResolveFieldContext(context) { Source = Parents([context.Source!]) }))[0];

    public async ValueTask<IReadOnlyList<object?>> ResolveAllAsync(IResolveFieldContext context)
    {
        var parents = (TParent[])context.Source!;
        var values = (IReadOnlyList<object?>)(await call.ResolveAsync(context))!;
        return values.Count == parents.Length
            ? values
            : throw new InvalidOperationException($"`{context.ParentType.Name}.{context.FieldDefinition.Name}` answered {values.Count} times for {parents.Length} objects.");
    }
}
