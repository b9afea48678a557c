using System.Reflection;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>What was registered: the assemblies and classes, the scalars, the sizes.</summary>
internal sealed class GraphOptions
{
    public List<Assembly> Assemblies { get; } = [];

    public List<Type> Types { get; } = [];

    public Dictionary<Type, ScalarGraphType> Scalars { get; } = [];

    public PagingOptions Paging { get; } = new();

    public GraphLimits Limits { get; } = new();

    public List<Func<IError, IError>> ErrorFilters { get; } = [];

    public GraphQLSocketOptions Sockets { get; } = new();

    /// <summary>Whether every root field and node must say who may ask it.</summary>
    public bool RequiresAuthorization { get; set; }

    /// <summary>Every class that may say something about the graph, in an order that does not change from run to run; a private
    /// class is its owner's own affair and must be named.</summary>
    public IEnumerable<Type> Classes()
        => Assemblies.SelectMany(a => a.GetTypes().Where(t => !t.IsNestedPrivate).OrderBy(t => t.FullName, StringComparer.Ordinal)).Concat(Types).Distinct();
}
