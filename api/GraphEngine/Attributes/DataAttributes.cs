namespace ScoringGraph.GraphEngine;

/// <summary>Adds `where` to a field whose resolver returns a query or a list.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseFilteringAttribute : Attribute;

/// <summary>Adds `order` to a field whose resolver returns a query or a list.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseSortingAttribute : Attribute;

/// <summary>Turns a field whose resolver returns a query or a list into a connection.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UsePagingAttribute : Attribute
{
    /// <summary>The largest page a client may ask for; 50 unless the server says otherwise.</summary>
    public int MaxPageSize { get; set; }

    /// <summary>The page when neither `first` nor `last` is given; 10 unless the server says otherwise.</summary>
    public int DefaultPageSize { get; set; }

    /// <summary>Whether the connection has a `totalCount`.</summary>
    public bool IncludeTotalCount { get; set; }

    /// <summary>The connection's name without `Connection`; the field's name unless said.</summary>
    public string? ConnectionName { get; set; }
}

/// <summary>Declares one error a mutation may answer with; errors are listed in the order of their declaration.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<T> : ErrorAttribute
{
    internal override Type Error => typeof(T);
}

/// <summary>What every <see cref="ErrorAttribute{T}"/> can say about itself.</summary>
public abstract class ErrorAttribute : Attribute
{
    internal ErrorAttribute()
    {
    }

    internal abstract Type Error { get; }
}
