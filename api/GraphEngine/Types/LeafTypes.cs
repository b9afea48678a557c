using System.Collections;
using System.Reflection;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The scalars and enums of a schema.</summary>
internal sealed class LeafTypes(IEnumerable<KeyValuePair<Type, ScalarGraphType>> bound)
{
    private readonly Dictionary<Type, ScalarGraphType> scalars = Merge(bound);
    private readonly Dictionary<Type, EnumerationGraphType> enums = [];

    public ScalarGraphType Id { get; } = new IdGraphType();

    /// <summary>The scalar or enum of a C# type; null when it is none.</summary>
    public ScalarGraphType? Find(Type type)
        => scalars.GetValueOrDefault(type) ?? (type.IsEnum ? EnumOf(type) : null);

    /// <summary>Whether a C# type is an object of the graph: data of one's own, neither leaf nor list nor machinery.</summary>
    public bool IsObject(Type type)
        => Find(type) is null
            && (type.IsClass || type.IsInterface || type is { IsValueType: true, IsPrimitive: false })
            && !typeof(IEnumerable).IsAssignableFrom(type)
            && !typeof(Delegate).IsAssignableFrom(type)
            && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
            && !type.IsGenericParameter;

    private EnumerationGraphType EnumOf(Type type)
    {
        if (enums.TryGetValue(type, out var known))
            return known;
        var made = enums[type] = new EnumerationGraphType { Name = Names.OfType(type), Description = Descriptions.Of(type) };
        CostDirectives.SetCost(made, type);
        foreach (var value in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            if (!value.IsDefined(typeof(GraphQLIgnoreAttribute)))
                made.Add(Names.OfEnumValue(value), value.GetValue(null), Descriptions.Of(value), Descriptions.DeprecationOf(value));
        return made;
    }

    private static Dictionary<Type, ScalarGraphType> Merge(IEnumerable<KeyValuePair<Type, ScalarGraphType>> bound)
    {
        var all = Scalars.ByType();
        foreach (var (type, scalar) in bound)
            all[type] = scalar;
        return all;
    }
}
