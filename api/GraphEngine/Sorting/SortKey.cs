using System.Linq.Expressions;

namespace ScoringGraph.GraphEngine;

/// <summary>One thing to sort by; whatever is null comes before everything else.</summary>
internal sealed record SortKey(Expression Member, bool Descending, bool IsNullable)
{
    /// <summary>The member as it is compared: a value reached through an object that may be missing is itself possibly missing.</summary>
    public Expression Comparable => IsNullable && Member.Type.IsValueType && Nullable.GetUnderlyingType(Member.Type) is null
        ? Expression.Convert(Member, typeof(Nullable<>).MakeGenericType(Member.Type))
        : Member;

    public SortKey Reversed => this with { Descending = !Descending };

    /// <summary>How it is told from other keys.</summary>
    public override string ToString() => Member + (Descending ? " DESC" : "");
}
