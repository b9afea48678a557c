using System.Linq.Expressions;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The filter of a list: conditions on all, none or some of its items, and whether it has any.</summary>
internal sealed class ListFilterInput : FilterInput
{
    private readonly FilterInput item;

    public ListFilterInput(string name, FilterInput item, IGraphType boolean)
    {
        Name = name;
        Description = "What is asked of the items of a list: every field given must hold.";
        this.item = item;
        Add("all", item);
        Add("none", item);
        Add("some", item);
        Add("any", boolean);
    }

    protected override Expression BuildField(string name, Expression target, object? value, FilterContext context)
    {
        var itemType = Lists.ItemType(target.Type)!;
        if (name == "any")
        {
            var any = Guarded(target, context, Call(nameof(Enumerable.Any), itemType, target));
            return value is false ? Expression.Not(any) : any;
        }
        var parameter = Expression.Parameter(itemType, "i");
        var condition = item.Build(parameter, value, context);
        if (name == "all")
            return Expression.Not(Guarded(target, context, Any(Expression.Not(condition))));
        var some = Guarded(target, context, Any(condition));
        return name == "none" ? Expression.Not(some) : some;

        Expression Any(Expression body)
            => Call(nameof(Enumerable.Any), itemType, target, Expression.Lambda(body, parameter));
    }

    private static MethodCallExpression Call(string method, Type item, params Expression[] arguments)
        => Expression.Call(typeof(Enumerable), method, [item], arguments);

    // A list that is null counts as empty; a database knows no null lists.
    private static Expression Guarded(Expression target, FilterContext context, Expression condition)
        => context.InMemory ? Expression.AndAlso(IsNotNull(target), condition) : condition;
}
