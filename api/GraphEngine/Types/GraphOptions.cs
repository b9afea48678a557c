using System.Reflection;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>What was registered: the assemblies and classes, the scalars, the sizes.</summary>
internal sealed class GraphOptions
{
    private readonly Lazy<OperationNames> names;

    // Once everything is registered: only then is it known how many there may be.
    public GraphOptions() => names = new(() => new OperationNames(Limits.MaxOperationNames));

    public List<Assembly> Assemblies { get; } = [];

    public List<Type> Types { get; } = [];

    public Dictionary<Type, ScalarGraphType> Scalars { get; } = [];

    public PagingOptions Paging { get; } = new();

    /// <summary>Which decimals the database keeps; null for all.</summary>
    public DecimalGrid? Decimals { get; set; }

    public GraphLimits Limits { get; } = new();

    /// <summary>The operation names that all metrics tell apart.</summary>
    public OperationNames Names => names.Value;

    public CostOptions Cost { get; } = new();

    public List<Func<IError, IError>> ErrorFilters { get; } = [];

    public PersistedOptions Persisted { get; } = new();

    /// <summary>Whether the schema may be asked for by introspection, unless a request says otherwise.</summary>
    public bool AllowsIntrospection { get; set; } = true;

    /// <summary>Whether every root field and node must say who may ask it.</summary>
    public bool RequiresAuthorization { get; set; }

    public GraphQLToolOptions Tool { get; } = new();

    public GraphQLSocketOptions Sockets { get; } = new();

    /// <summary>Every class that may say something about the graph, in an order that does not change from run to run; a private
    /// class is its owner's own affair and must be named.</summary>
    public IEnumerable<Type> Classes()
        => Assemblies.SelectMany(a => a.GetTypes().Where(t => !t.IsNestedPrivate).OrderBy(t => t.FullName, StringComparer.Ordinal)).Concat(Types).Distinct();
}
