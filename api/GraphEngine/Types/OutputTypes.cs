using System.Reflection;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The object types of a schema, each made once, with the fields their extension classes add.</summary>
internal sealed class OutputTypes(SchemaParts parts, ILookup<Type, Type> extensions)
{
    private readonly Dictionary<string, (Type Clr, ObjectGraphType Graph)> made = [];
    private readonly List<Action> unfinished = [];

    public IGraphType Of(TypeShape shape, bool isId, string place)
    {
        IGraphType type = shape.Item is { } item ? new ListGraphType(Of(item, isId, place))
            : isId ? parts.Leaves.Id
            : parts.Leaves.Find(shape.Clr) ?? (IGraphType?)Object(shape.Clr, place) ?? parts.Leaves.Id;
        return shape.IsNullable ? type : new NonNullGraphType(type);
    }

    public ObjectGraphType? Object(Type clr, string place)
    {
        if (!parts.Leaves.IsObject(clr) || clr.IsInterface)
        {
            parts.Problems.Add($"`{place}` returns `{clr.Name}`, which is no type of the graph; return data of your own, or bind it with AddScalar");
            return null;
        }
        var name = Names.OfType(clr);
        if (made.TryGetValue(name, out var known))
        {
            if (known.Clr != clr)
                parts.Problems.Add($"`{known.Clr.FullName}` and `{clr.FullName}` are both called `{name}`; rename one with [GraphQLName]");
            return known.Graph;
        }
        var type = new ObjectGraphType { Name = name, Description = Descriptions.Of(clr), IsTypeOf = clr.IsInstanceOfType };
        made[name] = (clr, type);
        // Fields wait until the type is known by name, since they may lead back to it.
        unfinished.Add(() => AddFields(type, clr));
        return type;
    }

    /// <summary>Adds the fields of every type met so far, and of those met on the way.</summary>
    public void Finish()
    {
        for (var i = 0; i < unfinished.Count; i++)
            unfinished[i]();
        unfinished.Clear();
    }

    private void AddFields(ObjectGraphType type, Type clr)
    {
        var methods = extensions[clr].SelectMany(e => ResolverMethods.Of(e, parts.Problems))
            .Where(m => !m.IsDefined(typeof(NodeResolverAttribute)))
            .ToList();
        foreach (var property in DataProperties.Shown(clr))
        {
            var replacement = methods.FirstOrDefault(m => Replaces(m, property));
            if (replacement is not null)
                methods.Remove(replacement);
            Add(type, replacement is null ? parts.Fields.Of(property, clr) : parts.Fields.Of(replacement));
        }
        foreach (var method in methods)
            Add(type, parts.Fields.Of(method));
        if (type.Fields.Count == 0)
            parts.Problems.Add($"`{type.Name}` has no fields");
        if (parts.Nodes.Contains(clr) && type.HasField("id"))
        {
            type.AddResolvedInterface(parts.NodeFields.Interface);
            parts.NodeFields.Interface.AddPossibleType(type);
        }
    }

    public void Add(ObjectGraphType type, FieldType field)
    {
        if (type.HasField(field.Name))
            parts.Problems.Add($"`{type.Name}.{field.Name}` is declared twice");
        else
            type.AddField(field);
    }

    private static bool Replaces(MethodInfo method, PropertyInfo property)
        => method.GetCustomAttribute<BindMemberAttribute>() is { } bound
            ? bound.Name == property.Name
            : Names.OfMember(method) == Names.OfMember(property);
}
