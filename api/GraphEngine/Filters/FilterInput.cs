using System.Linq.Expressions;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>An input type that also knows how to turn its value into a condition.</summary>
internal abstract class FilterInput : InputObjectGraphType
{
    /// <summary>The condition that <paramref name="target"/> must meet: every field of the value must hold.</summary>
    public Expression Build(Expression target, object? value, FilterContext context)
    {
        if (value is not IDictionary<string, object?> fields)
            return BuildNull(target);
        Expression? all = null;
        foreach (var (name, field) in fields)
        {
            var condition = BuildField(name, target, field, context);
            all = all is null ? condition : Expression.AndAlso(all, condition);
        }
        return all ?? Expression.Constant(true);
    }

    protected abstract Expression BuildField(string name, Expression target, object? value, FilterContext context);

    protected virtual Expression BuildNull(Expression target) => IsNull(target);

    protected Expression BuildBranches(
        object? value, Expression target, FilterContext context, Func<Expression, Expression, Expression> join)
    {
        Expression? joined = null;
        foreach (var branch in (value as System.Collections.IEnumerable ?? Array.Empty<object>()).Cast<object?>())
        {
            var condition = Build(target, branch, context);
            joined = joined is null ? condition : join(joined, condition);
        }
        return joined ?? Expression.Constant(true);
    }

    protected void Add(string name, IGraphType type, string? description = null)
        => AddField(new FieldType { Name = name, ResolvedType = type, Description = description ?? FilterWording.Of(name) });

    protected static IGraphType ListOfRequired(IGraphType type) => new ListGraphType(new NonNullGraphType(type));

    protected static bool CanBeNull(Expression target)
        => !target.Type.IsValueType || Nullable.GetUnderlyingType(target.Type) is not null;

    protected static Expression IsNull(Expression target)
        => CanBeNull(target) ? Expression.Equal(target, Expression.Constant(null, target.Type)) : Expression.Constant(false);

    protected static Expression IsNotNull(Expression target)
        => CanBeNull(target) ? Expression.NotEqual(target, Expression.Constant(null, target.Type)) : Expression.Constant(true);
}

/// <summary>Where a condition will run, and how a request's value becomes the one that is compared.</summary>
/// <param name="InMemory">Whether C# runs the condition itself; a database has its own nulls and strings.</param>
/// <param name="Read">Decodes a value, such as a global id; null when there is nothing to decode.</param>
/// <param name="Grid">Which decimals the database keeps; null for all.</param>
internal sealed record FilterContext(bool InMemory, Func<object, object>? Read = null, DecimalGrid? Grid = null)
{
    /// <summary>Whether a row can have this value at all.</summary>
    public bool Keeps(Type type, object? value) => Value(type, value) switch
    {
        decimal number => Grid is null || Grid.Has(number),
        string text => KeptText.Is(text),
        _ => true,
    };

    public Expression Box(Type type, object? value) => GraphEngine.Box.Of(type, Value(type, value));

    public object? Value(Type type, object? value)
        => Coercion.To(type, value is null || Read is null ? value : Read(value));
}
