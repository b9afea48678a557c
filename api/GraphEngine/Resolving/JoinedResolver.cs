using GraphQL;

namespace ScoringGraph.GraphEngine;

/// <summary>Takes what was read along with the objects, and calls the method where it was not.</summary>
internal sealed class JoinedResolver<TParent>(IBatchFieldResolver call, string link) : IBatchFieldResolver
{
    private readonly Func<TParent, object?> read = MemberPath.Reader<TParent>(link);

    public object Parents(IReadOnlyList<object> sources) => call.Parents(sources);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => read((TParent)context.Source!) is { } value ? new(value) : call.ResolveAsync(context);

    public ValueTask<IReadOnlyList<object?>> ResolveAllAsync(IResolveFieldContext context)
    {
        var values = Array.ConvertAll((TParent[])context.Source!, parent => read(parent));
        return Array.TrueForAll(values, value => value is not null) ? new(values) : call.ResolveAllAsync(context);
    }
}
