using GraphQL;
using GraphQL.Resolvers;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Resolves a field by a call. A call that takes services has a scope of its own: fields of one level run side by side,
/// and one database context must not serve two of them. Mutations run in turn and share the request's scope.
/// </summary>
internal sealed class FieldResolver(Func<Call, ValueTask<object?>> resolve, bool ownsScope) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
        => ownsScope
            ? ResolveInScopeAsync(context)
            : resolve(new Call(context, context.RequestServices!));

    private async ValueTask<object?> ResolveInScopeAsync(IResolveFieldContext context)
    {
        await using var scope = context.RequestServices!.NewScope();
        return await resolve(new Call(context, scope.ServiceProvider));
    }
}

/// <summary>Resolves a field by reading a property: the shortest way, since most fields are properties.</summary>
internal sealed class PropertyResolver(Func<object, object?> read) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read(context.Source!));
}
