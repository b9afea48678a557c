using System.Linq.Expressions;
using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>The filter of an object: `and`, `or`, and one filter per property.</summary>
internal sealed class EntityFilterInput : FilterInput
{
    private readonly Dictionary<string, (PropertyInfo Property, FilterInput Filter, Func<object, object>? Read)> members = [];

    public EntityFilterInput(string name)
    {
        Name = name;
        Description = "Which items are meant: every field given must hold.";
        Add("and", ListOfRequired(this));
        Add("or", ListOfRequired(this));
    }

    public void Add(string name, PropertyInfo property, FilterInput filter, Func<object, object>? read, string? description)
    {
        members[name] = (property, filter, read);
        Add(name, filter, description);
    }

    protected override Expression BuildField(string name, Expression target, object? value, FilterContext context)
    {
        if (name == "and")
            return BuildBranches(value, target, context, Expression.AndAlso);
        if (name == "or")
            return BuildBranches(value, target, context, Expression.OrElse);
        var (property, filter, read) = members[name];
        var member = Expression.Property(target, property);
        var condition = filter.Build(member, value, context with { Read = read });
        return filter is EntityFilterInput && value is not null ? Expression.AndAlso(IsNotNull(member), condition) : condition;
    }
}
