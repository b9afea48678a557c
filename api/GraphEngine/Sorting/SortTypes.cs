using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The sort input types of a schema, each made once.</summary>
internal sealed class SortTypes(LeafTypes leaves, TypeBindings bindings)
{
    private readonly Dictionary<string, SortInput> made = [];
    private readonly EnumerationGraphType direction = Direction();

    public SortInput Of(Type entity)
    {
        var name = bindings.NameOf(entity) + "SortInput";
        if (made.TryGetValue(name, out var known))
            return known;
        var sort = made[name] = new SortInput(name);
        foreach (var property in bindings.Stored(entity))
        {
            var shape = TypeShape.Of(property);
            var nested = shape.Item is null && leaves.IsObject(shape.Clr) ? Of(shape.Clr) : null;
            if (nested is not null || leaves.Find(shape.Clr) is not null)
                sort.Add(Names.OfMember(property), property, nested, (IGraphType?)nested ?? direction, Descriptions.Of(property));
        }
        return sort;
    }

    private static EnumerationGraphType Direction()
    {
        var type = new EnumerationGraphType { Name = nameof(SortEnumType), Description = "The direction of an order; null comes first in an ascending one." };
        type.Add("ASC", SortEnumType.Asc, "From the smallest to the largest.");
        type.Add("DESC", SortEnumType.Desc, "From the largest to the smallest.");
        return type;
    }
}
