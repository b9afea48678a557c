using GraphQL;

namespace ScoringGraph.GraphEngine;

/// <summary>One call of a resolver: the field, the services, and where its arguments come from.</summary>
internal readonly record struct Call(
    IResolveFieldContext Context, IServiceProvider Services, object? NodeId = null, IDictionary<string, object?>? Input = null, IDataField? Data = null)
{
    /// <summary>The value of an argument; null when it is null or not given.</summary>
    public object? Argument(string name)
        => Input is not null ? Input.TryGetValue(name, out var value) ? value : null
            : Context.Arguments is { } all && all.TryGetValue(name, out var argument) ? argument.Value
            : null;
}
