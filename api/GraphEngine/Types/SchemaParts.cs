using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>The builders of one schema, which need one another.</summary>
internal sealed class SchemaParts
{
    public SchemaParts(GraphOptions options, IServiceProviderIsService services)
    {
        Services = services;
        Paging = options.Paging;
        var classes = options.Classes().ToList();
        var extensions = classes
            .SelectMany(c => c.GetCustomAttributes<ObjectTypeAttribute>().Select(a => (a.Extended, Class: c)))
            .ToLookup(x => x.Extended, x => x.Class);
        Bindings = new TypeBindings(extensions);
        Leaves = new LeafTypes(options.Scalars);
        Loaders = new LoaderTypes(options.Assemblies);
        Nodes = new NodeTypes(NodeClasses(classes).ToHashSet(), Bindings);
        NodeFields = new NodeFields(Nodes, Leaves);
        Filters = new FilterTypes(Leaves, Nodes, Bindings);
        Sorts = new SortTypes(Leaves, Bindings);
        Connections = new ConnectionTypes(Leaves, Problems);
        Inputs = new InputTypes(Leaves, Bindings, Problems);
        Abstracts = new AbstractTypes(this, classes);
        Outputs = new OutputTypes(this, extensions);
        Fields = new FieldFactory(this);
        Data = new DataArguments(this);
        Mutations = new MutationFields(this);
        Subscriptions = new SubscriptionFields(this);
    }

    public Problems Problems { get; } = new();

    public AccessRules Access { get; } = new();

    public IServiceProviderIsService Services { get; }

    public PagingOptions Paging { get; }

    public TypeBindings Bindings { get; }

    public LeafTypes Leaves { get; }

    public LoaderTypes Loaders { get; }

    public NodeTypes Nodes { get; }

    public NodeFields NodeFields { get; }

    public FilterTypes Filters { get; }

    public SortTypes Sorts { get; }

    public ConnectionTypes Connections { get; }

    public InputTypes Inputs { get; }

    public AbstractTypes Abstracts { get; }

    public OutputTypes Outputs { get; }

    public FieldFactory Fields { get; }

    public DataArguments Data { get; }

    public MutationFields Mutations { get; }

    public SubscriptionFields Subscriptions { get; }

    private static IEnumerable<Type> NodeClasses(IEnumerable<Type> classes)
    {
        foreach (var type in classes)
        {
            var extended = type.GetCustomAttributes<ObjectTypeAttribute>().Select(a => a.Extended).ToList();
            if (type.IsDefined(typeof(NodeAttribute)))
                foreach (var node in extended.DefaultIfEmpty(type))
                    yield return node;
            foreach (var method in ResolverMethods.NodeResolvers(type))
                yield return TypeShape.OfReturn(method).Named.Clr;
        }
    }
}
