using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>What a field does to the list or query its resolver returned: filter, order, page.</summary>
internal interface IDataField
{
    ValueTask<object?> ApplyAsync(object? result, IResolveFieldContext context, IServiceProvider services);

    /// <summary>What `where` and `order` ask, for the resolver to put to the database; the same object for all parents of a field.</summary>
    object QueryOf(IResolveFieldContext context);
}

/// <inheritdoc/>
internal sealed class DataField<T>(FilterInput? filter, SortInput? sort, PageSizes? pages, SchemaParts parts, bool isQueriedByResolver) : IDataField
{
    // The arguments of a field are read once per request and shared by all its parents: so is what is compiled of them.
    private readonly ConditionalWeakTable<object, Func<T, bool>> compiledFilters = [];
    private readonly ConditionalWeakTable<object, ListOrder<T>> compiledOrders = [];
    private readonly ConditionalWeakTable<object, QueryContext<T>> queries = [];
    private readonly ConditionalWeakTable<IReadOnlySet<string>, QueryContext<T>> unrefined = [];
    private readonly IReadOnlyList<LambdaExpression> key = DataProperties.Key(typeof(T));
    private readonly Lazy<Func<T, object?[]>> keyOf = new(KeyOf);
    private readonly Lazy<CursorFormat> listCursors = new(() => ListCursors(parts.Leaves));

    public async ValueTask<object?> ApplyAsync(object? result, IResolveFieldContext context, IServiceProvider services) => result switch
    {
        null => null,
        IQueryable<T> query and not EnumerableQuery => await OfQueryAsync(query, context, services),
        IEnumerable<T> list => await OfListAsync(list, context),
        _ => result,
    };

    private async Task<object?> OfQueryAsync(IQueryable<T> query, IResolveFieldContext context, IServiceProvider services)
    {
        var executor = services.GetRequiredService<IAsyncQueryExecutor>();
        query = Filtered(query, Argument(context, "where"));
        var order = OrderOf(query, Argument(context, "order"));
        var members = (context as PlanFieldContext)?.Members;
        return pages is null
            ? await executor.ToListAsync(order.Apply(query), members, context.CancellationToken)
            : await PageAsync(new QuerySource<T>(query, order, new(() => Cursors(order.Keys)), members, executor, context.CancellationToken), context);
    }

    public object QueryOf(IResolveFieldContext context)
    {
        var (where, order) = (Argument(context, "where"), Argument(context, "order"));
        var members = (context as PlanFieldContext)?.Members;
        if (where is not null || order is not null)
            return queries.GetValue(context.Arguments!, _ => new QueryContext<T>(query => OrderOf(query, order).Apply(Filtered(query, where)), order is not null, members));
        return members is null ? QueryContext<T>.Unasked : unrefined.GetValue(members, _ => new QueryContext<T>(null, isOrdered: false, members));
    }

    private IQueryable<T> Filtered(IQueryable<T> query, object? where)
        => filter is null || where is null ? query : query.Where(Condition(where, inMemory: false));

    private QueryOrder<T> OrderOf(IQueryable<T> query, object? order)
    {
        var item = Expression.Parameter(typeof(T), "x");
        return QueryOrder<T>.Of(query, SortKeys(order, item), key, item);
    }

    private async Task<object?> OfListAsync(IEnumerable<T> list, IResolveFieldContext context)
    {
        if (isQueriedByResolver)
            return pages is null ? list : await PageAsync(new ListSource<T>(list.ToList(), keyOf.Value, listCursors.Value), context);
        if (filter is not null && Argument(context, "where") is { } where)
            list = list.Where(compiledFilters.GetValue(where, w => Condition(w, inMemory: true).Compile()));
        if (Argument(context, "order") is { } order)
            list = list.Order(compiledOrders.GetValue(order, NewOrder));
        return pages is null ? list.ToList() : await PageAsync(new ListSource<T>(list.ToList(), keyOf.Value, listCursors.Value), context);
    }

    private async Task<object?> PageAsync(IPageSource source, IResolveFieldContext context)
    {
        var request = PageRequest.Read(context, pages!.Maximum, pages.Default);
        var asked = (context.SubFields ?? []).Values.Select(f => f.FieldType.Name).ToHashSet();
        return await PageReader.ReadAsync(
            source,
            request,
            wantsItems: asked.Contains("nodes") || asked.Contains("edges") || asked.Contains("pageInfo"),
            wantsCount: asked.Contains("totalCount"));
    }

    private Expression<Func<T, bool>> Condition(object where, bool inMemory)
    {
        var item = Expression.Parameter(typeof(T), "x");
        return Expression.Lambda<Func<T, bool>>(filter!.Build(item, where, new FilterContext(inMemory, Grid: inMemory ? null : parts.Decimals)), item);
    }

    private ListOrder<T> NewOrder(object order)
    {
        var item = Expression.Parameter(typeof(T), "x");
        return new ListOrder<T>(SortKeys(order, item), item);
    }

    private CursorFormat Cursors(IReadOnlyList<SortKey> keys)
        => new($"{typeof(T).FullName}: {string.Join(", ", keys)}", keys.Select(k => Leaf(parts.Leaves, k.Comparable.Type)).ToList());

    private static CursorFormat ListCursors(LeafTypes leaves)
        => new(typeof(T).FullName!, DataProperties.Key(typeof(T)).Select(k => Leaf(leaves, k.Body.Type)).Prepend(Leaf(leaves, typeof(int))).ToList());

    private static ScalarGraphType Leaf(LeafTypes leaves, Type type)
        => leaves.Find(Nullable.GetUnderlyingType(type) ?? type)
            ?? throw new InvalidOperationException($"`{typeof(T).Name}` is ordered by a `{type.Name}`, which no scalar stands for.");

    private static Func<T, object?[]> KeyOf()
    {
        var item = Expression.Parameter(typeof(T), "x");
        var values = DataProperties.Key(typeof(T)).Select(k => Expression.Convert(ResolverOrder.Inline(k, item), typeof(object)));
        return Expression.Lambda<Func<T, object?[]>>(Expression.NewArrayInit(typeof(object), values), item).Compile();
    }

    private IEnumerable<SortKey> SortKeys(object? order, Expression item)
        => sort is null || order is null ? [] : ((System.Collections.IEnumerable)order).Cast<object?>().SelectMany(o => sort.Keys(o, item));

    private static object? Argument(IResolveFieldContext context, string name)
        => context.Arguments is { } all && all.TryGetValue(name, out var argument) ? argument.Value : null;
}

/// <summary>How large the pages of a field are.</summary>
internal sealed record PageSizes(int Default, int Maximum);
