using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ScoringGraph.Store.Reading;

/// <summary>A row that each row of a table is linked with, or that such a row is linked with in turn; there is at most one.</summary>
internal sealed class RowLink
{
    private readonly RowLink? before;
    private readonly INavigation navigation;

    private RowLink(RowLink? before, INavigation navigation) => (this.before, this.navigation) = (before, navigation);

    /// <summary>Its name in C#, such as `Current.Evaluation`.</summary>
    public string Path => before is null ? navigation.Name : $"{before.Path}.{navigation.Name}";

    public IEntityType Target => navigation.TargetEntityType;

    /// <summary>Finds a link; null if it leads nowhere, to many rows, or to rows that not every reader sees.</summary>
    public static RowLink? Find(IEntityType owner, string path)
    {
        RowLink? link = null;
        foreach (var name in path.Split('.'))
        {
            if ((link?.Target ?? owner).FindNavigation(name) is not { IsCollection: false } navigation) return null;
            // A row left out would take the rows along that are linked with it: its own statement leaves out only itself.
            if (navigation.TargetEntityType.GetDeclaredQueryFilters().Count > 0) return null;
            link = new RowLink(link, navigation);
        }

        return link;
    }

    public bool IsMadeBy(IProperty property) => Target.FindPrimaryKey()!.Properties[0] == property;

    /// <summary>Fills a member of the linked row, which is there unless a column of its key was null.</summary>
    public Expression Filled(Expression row, IProperty property, Expression value, Expression isNull)
    {
        var linked = In(row);
        var fill = Expression.Assign(Expression.Property(linked, property.PropertyInfo!), value);
        if (!IsMadeBy(property)) return Expression.IfThen(IsThere(row), fill);
        var make = Expression.Block(Expression.Assign(linked, Expression.New(Target.ClrType)), fill);
        return Expression.IfThen(Expression.AndAlso(before?.IsThere(row) ?? Expression.Constant(true), Expression.Not(isNull)), make);
    }

    private Expression In(Expression row) => Expression.Property(before?.In(row) ?? row, navigation.PropertyInfo!);

    private Expression IsThere(Expression row)
    {
        var isThere = Expression.NotEqual(In(row), Expression.Constant(null));
        return before is null ? isThere : Expression.AndAlso(before.IsThere(row), isThere);
    }
}
