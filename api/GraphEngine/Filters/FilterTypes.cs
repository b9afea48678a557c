using System.Reflection;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The filter input types of a schema, each made once.</summary>
internal sealed class FilterTypes(LeafTypes leaves, NodeTypes nodes, TypeBindings bindings)
{
    private readonly Dictionary<string, FilterInput> made = [];

    public EntityFilterInput Of(Type entity)
    {
        var name = bindings.NameOf(entity) + "FilterInput";
        if (made.TryGetValue(name, out var known))
            return (EntityFilterInput)known;
        var filter = new EntityFilterInput(name);
        made[name] = filter;
        foreach (var property in bindings.Stored(entity))
            Add(filter, entity, property);
        return filter;
    }

    private void Add(EntityFilterInput filter, Type entity, PropertyInfo property)
    {
        var shape = TypeShape.Of(property);
        var idType = nodes.IdTypeName(entity, property);
        var member = idType is null ? Of(shape) : IdOperations();
        if (member is null)
            return;
        var rawType = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Func<object, object>? read = idType is null ? null : text => NodeId.Decode((string)text, idType, rawType);
        filter.Add(Names.OfMember(property), property, member, read, Descriptions.Of(property));
    }

    private FilterInput? Of(TypeShape shape)
    {
        if (shape.Item is { } item)
            return Of(item) is { } inner ? List(inner) : null;
        if (leaves.Find(shape.Clr) is { } leaf)
            return Operations(shape, leaf);
        return leaves.IsObject(shape.Clr) ? Of(shape.Clr) : null;
    }

    private FilterInput List(FilterInput item)
    {
        var name = item is OperationFilterInput ? "List" + item.Name : "ListFilterInputTypeOf" + item.Name;
        return Made(name, () => new ListFilterInput(name, item, leaves.Find(typeof(bool))!));
    }

    private FilterInput IdOperations()
        => Made("IdOperationFilterInput", () => new OperationFilterInput("IdOperationFilterInput", leaves.Id, leaves.Id, GraphEngine.Operations.List));

    private FilterInput Operations(TypeShape shape, ScalarGraphType leaf)
    {
        // Text, dates, ids of all kinds are asked as the graph names them: `UUID` is `UuidOperationFilterInput`.
        var scalar = leaf.Name.Length > 1 && leaf.Name.All(char.IsUpper) ? leaf.Name[0] + leaf.Name[1..].ToLowerInvariant() : leaf.Name;
        var isEnum = leaf is EnumerationGraphType;
        var name = (isEnum && shape.IsNullable ? "NullableOf" : "") + scalar + "OperationFilterInput";
        IGraphType listItem = isEnum && !shape.IsNullable ? new NonNullGraphType(leaf) : leaf;
        return Made(name, () => new OperationFilterInput(name, leaf, listItem, OperationsOf(shape.Clr)));
    }

    private static Operations OperationsOf(Type type)
    {
        if (type == typeof(bool))
            return GraphEngine.Operations.None;
        if (type == typeof(string))
            return GraphEngine.Operations.List | GraphEngine.Operations.Text;
        var isOrdered = !type.IsEnum && (type.IsPrimitive || type.GetMethod("op_GreaterThan", [type, type]) is not null);
        return isOrdered ? GraphEngine.Operations.List | GraphEngine.Operations.Order : GraphEngine.Operations.List;
    }

    private FilterInput Made(string name, Func<FilterInput> make)
    {
        if (!made.TryGetValue(name, out var filter))
            made[name] = filter = make();
        return filter;
    }
}
