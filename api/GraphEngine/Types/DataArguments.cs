using System.Linq.Expressions;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>Gives a field the arguments and the type of a filtered, sorted or paged list.</summary>
internal sealed class DataArguments(SchemaParts parts)
{
    /// <summary>Where a field keeps the key of its list's items.</summary>
    public const string KeyOfItems = "keyOfItems";

    public IDataField Add(FieldType field, TypeShape item, bool filters, bool sorts, UsePagingAttribute? paging, bool isQueriedByResolver)
    {
        field.Arguments ??= [];
        if (paging is not null)
            AddPaging(field, paging);
        var filter = filters ? parts.Filters.Of(item.Clr) : null;
        if (filter is not null)
            field.Arguments.Add(new QueryArgument(filter) { Name = "where", Description = "Which items; every condition given must hold. Left out: all." });
        var sort = sorts ? parts.Sorts.Of(item.Clr) : null;
        if (sort is not null)
            field.Arguments.Add(new QueryArgument(new ListGraphType(new NonNullGraphType(sort))) { Name = "order", Description = "By what, the first key first; one field per object. Ties, and what is left out, keep a fixed order." });
        // Only cursors are made of it.
        field.Metadata[KeyOfItems] = paging is null ? [] : DataProperties.Key(item.Clr).Select(k => ((MemberExpression)k.Body).Member.Name).ToList();
        return (IDataField)Activator.CreateInstance(
            typeof(DataField<>).MakeGenericType(item.Clr), filter, sort, paging is null ? null : Sizes(paging), parts, isQueriedByResolver)!;
    }

    private void AddPaging(FieldType field, UsePagingAttribute paging)
    {
        var number = parts.Leaves.Find(typeof(int))!;
        var text = parts.Leaves.Find(typeof(string))!;
        Argument("first", number, "Returns the first _n_ elements from the list.");
        Argument("after", text, "Returns the elements in the list that come after the specified cursor.");
        Argument("last", number, "Returns the last _n_ elements from the list.");
        Argument("before", text, "Returns the elements in the list that come before the specified cursor.");
        var list = (ListGraphType)(field.ResolvedType is NonNullGraphType required ? required.ResolvedType! : field.ResolvedType!);
        field.ResolvedType = parts.Connections.Of(
            paging.ConnectionName ?? Names.Pascal(field.Name), list.ResolvedType!, paging.IncludeTotalCount || parts.Paging.IncludeTotalCount);

        CostDirectives.SetListSize(field, ListSize.OfPages(Sizes(paging)));

        void Argument(string name, IGraphType type, string description)
            => field.Arguments!.Add(new QueryArgument(type) { Name = name, Description = description });
    }

    private PageSizes Sizes(UsePagingAttribute paging) => new(
        paging.DefaultPageSize > 0 ? paging.DefaultPageSize : parts.Paging.DefaultPageSize,
        paging.MaxPageSize > 0 ? paging.MaxPageSize : parts.Paging.MaxPageSize);
}
