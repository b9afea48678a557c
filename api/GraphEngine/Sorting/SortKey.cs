using System.Linq.Expressions;

namespace ScoringGraph.GraphEngine;

/// <summary>One thing to sort by; whatever is null comes before everything else.</summary>
internal sealed record SortKey(Expression Member, bool Descending, bool IsNullable)
{
    /// <summary>The member as it is compared: a value reached through an object that may be missing is itself possibly missing.</summary>
    public Expression Comparable
    {
        get
        {
            var type = Nullable.GetUnderlyingType(Member.Type) ?? Member.Type;
            var wanted = Comparison(type);
            var value = type.IsEnum ? Rank(type, wanted) : Member;
            return value.Type == wanted ? value : Expression.Convert(value, wanted);
        }
    }

    public SortKey Reversed => this with { Descending = !Descending };

    /// <summary>What is sorted by, as text.</summary>
    public string Path => PathOf(Member);

    /// <summary>How it is told from other keys.</summary>
    public override string ToString() => Path + (Descending ? " DESC" : "");

    // An expression writes itself down slowly, and most keys are members of members.
    private static string PathOf(Expression member) => member switch
    {
        MemberExpression { Expression: ParameterExpression item } own => $"{item.Name}.{own.Member.Name}",
        MemberExpression { Expression: { } owner } linked => $"{PathOf(owner)}.{linked.Member.Name}",
        _ => member.ToString(),
    };

    private Type Comparison(Type type)
    {
        var plain = type.IsEnum ? typeof(int) : type;
        return IsNullable && plain.IsValueType ? typeof(Nullable<>).MakeGenericType(plain) : plain;
    }

    /// <summary>An enum's place among its values: a database may keep its name, whose order is another.</summary>
    private Expression Rank(Type type, Type wanted)
    {
        Expression rank = Expression.Default(wanted);
        var values = Enum.GetValues(type);
        for (var i = values.Length - 1; i >= 0; i--)
            rank = Expression.Condition(
                Expression.Equal(Member, Expression.Constant(values.GetValue(i), Member.Type)),
                Expression.Constant(i, wanted),
                rank);
        return rank;
    }
}
