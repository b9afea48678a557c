using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>The types that have a global id, and how one of each is fetched.</summary>
internal sealed class NodeTypes(IReadOnlySet<Type> types, TypeBindings bindings)
{
    private readonly Dictionary<string, (MethodCall Call, Type RawType, AccessRule[] Rules)> resolvers = [];

    public IEnumerable<Type> All => types.OrderBy(bindings.NameOf, StringComparer.Ordinal);

    public bool Contains(Type type) => types.Contains(type);

    /// <summary>Whose global id a property is; null when it is none.</summary>
    public string? IdTypeName(Type owner, PropertyInfo property)
    {
        if (IdOf(property) is { } id)
            return bindings.NameOf(id) ?? bindings.NameOf(owner);
        return property.Name == "Id" && Contains(owner) ? bindings.NameOf(owner) : null;
    }

    // On a positional record the attribute lands on the constructor's parameter.
    private static IDAttribute? IdOf(PropertyInfo property)
        => property.GetCustomAttribute<IDAttribute>()
            ?? property.DeclaringType!.GetConstructors()
                .SelectMany(c => c.GetParameters())
                .FirstOrDefault(p => p.Name == property.Name && p.ParameterType == property.PropertyType)?
                .GetCustomAttribute<IDAttribute>();

    public void Add(Type type, MethodCall call, Type rawType, AccessRule[] rules) => resolvers[bindings.NameOf(type)] = (call, rawType, rules);

    public IEnumerable<Type> WithoutResolver() => All.Where(t => !resolvers.ContainsKey(bindings.NameOf(t)));

    /// <summary>Fetches the object of a global id; null when there is none.</summary>
    public async Task<object?> FetchAsync(string text, Call call)
    {
        var id = NodeId.Decode(text);
        if (!resolvers.TryGetValue(id.TypeName, out var resolver))
            throw NodeId.Invalid(text);
        // Before anything is fetched: whether there is such an object is not told either.
        RequestAccess.Of(call.Context).Demand(resolver.Rules);
        // Many nodes are fetched side by side, so each has its own scope, as fields have.
        await using var scope = call.Services.NewScope();
        return await resolver.Call.InvokeAsync(call with { Services = scope.ServiceProvider, NodeId = id.As(resolver.RawType, text) });
    }
}
