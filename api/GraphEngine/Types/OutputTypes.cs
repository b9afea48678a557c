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
            : parts.Leaves.Find(shape.Clr) ?? parts.Abstracts.Find(shape.Clr) ?? Object(shape.Clr, place) ?? (IGraphType)parts.Leaves.Id;
        return shape.IsNullable ? type : new NonNullGraphType(type);
    }

    public ObjectGraphType? Object(Type clr, string place)
    {
        if (!parts.Leaves.IsObject(clr) || clr.IsInterface || clr.IsAbstract)
        {
            parts.Problems.Add($"`{place}` returns `{clr.Name}`, which is no type of the graph; return data of your own, bind it with AddScalar, or mark it with [InterfaceType] or [UnionType]");
            return null;
        }
        var name = parts.Bindings.NameOf(clr);
        if (made.TryGetValue(name, out var known))
        {
            if (known.Clr != clr)
                parts.Problems.Add($"`{known.Clr.FullName}` and `{clr.FullName}` are both called `{name}`; rename one with [GraphQLName]");
            return known.Graph;
        }
        var type = new ObjectGraphType { Name = name, Description = parts.Bindings.DescriptionOf(clr), IsTypeOf = clr.IsInstanceOfType };
        made[name] = (clr, type);
        parts.Access.Mark(type, [clr, .. extensions[clr]]);
        // Fields wait until the type is known by name, since they may lead back to it.
        unfinished.Add(() => AddFields(type, clr));
        return type;
    }

    public IEnumerable<ObjectGraphType> All => made.Values.Select(m => m.Graph);

    /// <summary>Does something when the types met so far are known by name.</summary>
    public void Later(Action action) => unfinished.Add(action);

    /// <summary>Adds the fields of every type met so far, and of those met on the way; then says who implements what.</summary>
    public void Finish()
    {
        for (var i = 0; i < unfinished.Count; i++)
            unfinished[i]();
        unfinished.Clear();
        foreach (var (clr, type) in made.Values)
            Implement(type, clr);
    }

    public void Add(ObjectGraphType type, FieldType field)
    {
        if (type.HasField(field.Name))
            parts.Problems.Add($"`{type.Name}.{field.Name}` is declared twice");
        else
            type.AddField(field);
    }

    /// <summary>The fields of a type: its properties, or the methods that replace them, then what extensions add.</summary>
    public IEnumerable<FieldType> FieldsOf(Type clr)
    {
        var methods = extensions[clr].SelectMany(e => ResolverMethods.Of(e, parts.Problems))
            .Where(m => !m.IsDefined(typeof(NodeResolverAttribute)))
            .ToList();
        foreach (var property in parts.Bindings.Shown(clr))
        {
            var replacement = methods.FirstOrDefault(m => Replaces(m, property));
            if (replacement is not null)
                methods.Remove(replacement);
            yield return replacement is null ? parts.Fields.Of(property, clr) : parts.Fields.Of(replacement);
        }
        foreach (var method in methods)
            yield return parts.Fields.Of(method);
    }

    private void AddFields(ObjectGraphType type, Type clr)
    {
        // What an interface's extensions resolve, its classes resolve alike.
        var inherited = clr.GetInterfaces().Where(i => parts.Abstracts.Find(i) is InterfaceGraphType).SelectMany(i => extensions[i]).ToList();
        foreach (var field in FieldsOf(clr))
            Add(type, field);
        foreach (var method in inherited.SelectMany(e => ResolverMethods.Of(e, parts.Problems)))
            if (!type.HasField(Names.OfMember(method)))
                type.AddField(parts.Fields.Of(method));
        if (type.Fields.Count == 0)
            parts.Problems.Add($"`{type.Name}` has no fields");
    }

    private void Implement(ObjectGraphType type, Type clr)
    {
        var isNode = parts.Nodes.Contains(clr) && type.HasField("id");
        var interfaces = parts.Abstracts.ImplementedBy(clr).Concat(isNode ? [parts.NodeFields.Interface] : []);
        foreach (var face in interfaces)
        {
            type.AddResolvedInterface(face);
            face.AddPossibleType(type);
        }
    }

    private static bool Replaces(MethodInfo method, PropertyInfo property)
        => method.GetCustomAttribute<BindMemberAttribute>() is { } bound
            ? bound.Name == property.Name
            : Names.OfMember(method) == Names.OfMember(property);
}
