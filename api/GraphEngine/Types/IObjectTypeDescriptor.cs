using System.Linq.Expressions;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// What an extension class may say about the type it extends, in a method `static void Configure(IObjectTypeDescriptor&lt;T&gt;)`.
/// It is how classes of another project, which cannot carry attributes of the graph, get their names there.
/// </summary>
public interface IObjectTypeDescriptor<T>
{
    /// <summary>What the type is called in the graph; filters and orders are called after it.</summary>
    IObjectTypeDescriptor<T> Name(string name);

    /// <summary>What the type is, for its readers.</summary>
    IObjectTypeDescriptor<T> Description(string description);

    /// <summary>Keeps a property out of the graph, its filters and its orders.</summary>
    IObjectTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property);
}
