using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The interfaces and unions of a schema, each made once with all its classes.</summary>
internal sealed class AbstractTypes(SchemaParts parts, IReadOnlyList<Type> classes)
{
    private readonly Dictionary<Type, IGraphType> made = [];

    /// <summary>The interface or union of a C# type; null when no attribute makes it one.</summary>
    public IGraphType? Find(Type clr)
    {
        if (made.TryGetValue(clr, out var known))
            return known;
        if (clr.IsDefined(typeof(UnionTypeAttribute), inherit: false))
            return Union(clr);
        return clr.IsDefined(typeof(InterfaceTypeAttribute), inherit: false) ? Interface(clr) : null;
    }

    /// <summary>The interfaces that a class implements in the graph.</summary>
    public IEnumerable<InterfaceGraphType> ImplementedBy(Type clr)
    {
        for (var parent = clr.BaseType; parent is not null; parent = parent.BaseType)
            if (Find(parent) is InterfaceGraphType inherited)
                yield return inherited;
        foreach (var face in clr.GetInterfaces().OrderBy(i => i.Name, StringComparer.Ordinal))
            if (Find(face) is InterfaceGraphType implemented)
                yield return implemented;
    }

    private UnionGraphType Union(Type clr)
    {
        var union = new UnionGraphType { Name = Names.OfType(clr), Description = Descriptions.Of(clr) };
        made[clr] = union;
        foreach (var member in MembersOf(clr))
            union.AddPossibleType(member);
        return union;
    }

    private InterfaceGraphType Interface(Type clr)
    {
        var face = new InterfaceGraphType { Name = Names.OfType(clr), Description = Descriptions.Of(clr) };
        made[clr] = face;
        parts.Outputs.Later(() =>
        {
            foreach (var field in parts.Outputs.FieldsOf(clr))
            {
                // An interface promises; only its classes resolve.
                field.Resolver = null;
                face.AddField(field);
            }
        });
        // Making the classes is enough: each finds the interfaces it implements by itself.
        _ = MembersOf(clr);
        return face;
    }

    private List<ObjectGraphType> MembersOf(Type clr)
    {
        var members = classes.Where(c => c is { IsClass: true, IsAbstract: false } && c.IsAssignableTo(clr))
            .Select(c => parts.Outputs.Object(c, clr.Name))
            .OfType<ObjectGraphType>()
            .ToList();
        if (members.Count == 0)
            parts.Problems.Add($"no class of the registered assemblies is a `{clr.Name}`");
        return members;
    }
}
