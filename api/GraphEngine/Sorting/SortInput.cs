using System.Linq.Expressions;
using System.Reflection;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The order of an object: a direction per property, or the order of a nested object.</summary>
internal sealed class SortInput : InputObjectGraphType
{
    private readonly Dictionary<string, (PropertyInfo Property, SortInput? Nested, bool IsNullable)> members = [];

    public SortInput(string name)
    {
        Name = name;
        Description = "What a list is ordered by: one field per object.";
    }

    public void Add(string name, PropertyInfo property, SortInput? nested, IGraphType type, string? description)
    {
        members[name] = (property, nested, TypeShape.Of(property).IsNullable);
        AddField(new FieldType { Name = name, ResolvedType = type, Description = description });
    }

    /// <summary>The keys that a value of this type sorts by, the first before the second.</summary>
    public IEnumerable<SortKey> Keys(object? value, Expression target, bool isNullable = false)
    {
        foreach (var (name, field) in value as IDictionary<string, object?> ?? new Dictionary<string, object?>())
        {
            var (property, nested, memberIsNullable) = members[name];
            var member = Expression.Property(target, property);
            if (nested is not null)
                foreach (var key in nested.Keys(field, member, isNullable || memberIsNullable))
                    yield return key;
            else if (field is SortEnumType direction)
                yield return new SortKey(member, direction == SortEnumType.Desc, isNullable || memberIsNullable);
        }
    }
}

/// <summary>The direction of an order.</summary>
internal enum SortEnumType
{
    Asc,
    Desc,
}
