using System.Linq.Expressions;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The filter of one value: equality and membership, and order where the value has one.</summary>
internal class OperationFilterInput : FilterInput
{
    private static readonly Dictionary<string, ExpressionType> Comparisons = new()
    {
        ["gt"] = ExpressionType.GreaterThan,
        ["gte"] = ExpressionType.GreaterThanOrEqual,
        ["lt"] = ExpressionType.LessThan,
        ["lte"] = ExpressionType.LessThanOrEqual,
    };

    public OperationFilterInput(string name, IGraphType value, IGraphType listItem, Operations operations)
    {
        Name = name;
        Description = "What is asked of one value: every field given must hold.";
        if (operations.HasFlag(Operations.Text))
            foreach (var branch in new[] { "and", "or" })
                Add(branch, ListOfRequired(this));
        Add("eq", value);
        Add("neq", value);
        foreach (var text in operations.HasFlag(Operations.Text) ? new[] { "contains", "ncontains" } : [])
            Add(text, value);
        foreach (var list in operations.HasFlag(Operations.List) ? new[] { "in", "nin" } : [])
            Add(list, new ListGraphType(listItem));
        foreach (var order in operations.HasFlag(Operations.Order) ? Comparisons.Keys.SelectMany(o => new[] { o, "n" + o }) : [])
            Add(order, value);
        foreach (var text in operations.HasFlag(Operations.Text) ? new[] { "startsWith", "nstartsWith", "endsWith", "nendsWith" } : [])
            Add(text, value);
    }

    protected override Expression BuildField(string name, Expression target, object? value, FilterContext context) => name switch
    {
        "and" => BuildBranches(value, target, context, Expression.AndAlso),
        "or" => BuildBranches(value, target, context, Expression.OrElse),
        "eq" => Equal(target, value, context),
        "neq" => Expression.Not(Equal(target, value, context)),
        "in" => In(target, value, context),
        "nin" => Expression.Not(In(target, value, context)),
        "contains" or "startsWith" or "endsWith" => TextCondition.Build(name, target, Required(name, value), context),
        "ncontains" or "nstartsWith" or "nendsWith"
            => Expression.Not(TextCondition.Build(name[1..], target, Required(name, value), context)),
        _ when Comparisons.TryGetValue(name, out var comparison) => Compare(comparison, target, Required(name, value), context),
        _ => NotCompare(Comparisons[name[1..]], target, Required(name, value), context),
    };

    private static Expression Equal(Expression target, object? value, FilterContext context)
        => value is null ? IsNull(target)
            : context.Keeps(target.Type, value) ? Expression.Equal(target, context.Box(target.Type, value))
            : Expression.Constant(false);

    private static Expression In(Expression target, object? value, FilterContext context)
    {
        var items = (value as System.Collections.IEnumerable ?? Array.Empty<object>()).Cast<object?>();
        // Null cannot be in a list of values that have none.
        if (!CanBeNull(target))
            items = items.Where(i => i is not null);
        items = items.Where(i => context.Keeps(target.Type, i));
        var list = Lists.Make(
            typeof(List<>).MakeGenericType(target.Type), target.Type, items.Select(i => context.Value(target.Type, i)));
        return Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [target.Type], Box.Of(typeof(IEnumerable<>).MakeGenericType(target.Type), list), target);
    }

    private static Expression Compare(ExpressionType comparison, Expression target, object value, FilterContext context)
    {
        if (context.Grid is not { } grid || context.Value(target.Type, value) is not decimal number)
            return Expression.MakeBinary(comparison, target, context.Box(target.Type, value));
        var (nearest, kept, isMetByAll) = grid.Nearest(comparison, number);
        return kept is not null ? Expression.MakeBinary(nearest, target, context.Box(target.Type, kept))
            : isMetByAll ? IsNotNull(target)
            : Expression.Constant(false);
    }

    /// <summary>Not the opposite comparison: a row without a value meets `ngt` as it fails `gt`.</summary>
    private static Expression NotCompare(ExpressionType comparison, Expression target, object value, FilterContext context)
        => Expression.OrElse(IsNull(target), Expression.Not(Compare(comparison, target, value, context)));

    private object Required(string operation, object? value) => value ?? throw new GraphQLException(ErrorBuilder.New()
        .SetMessage($"The provided value for filter `{operation}` of type `{Name}` is invalid. Null values are not supported.")
        .SetCode("HC0026")
        .SetExtension("expectedType", Name)
        .SetExtension("filterType", Name)
        .Build());
}

/// <summary>What may be asked of a value besides whether it equals another.</summary>
[Flags]
internal enum Operations
{
    None = 0,
    List = 1,
    Order = 2,
    Text = 4,
}
