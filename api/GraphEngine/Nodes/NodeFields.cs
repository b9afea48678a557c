using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The fields `node` and `nodes`, and the interface they answer with.</summary>
internal sealed class NodeFields
{
    private const int MaximumNodes = 50;

    private readonly NodeTypes nodes;
    private readonly ScalarGraphType id;

    public NodeFields(NodeTypes nodes, LeafTypes leaves)
    {
        this.nodes = nodes;
        id = leaves.Id;
        Interface = new InterfaceGraphType
        {
            Name = "Node",
            Description = "The node interface is implemented by entities that have a global unique identifier.",
        };
        Interface.AddField(new FieldType { Name = "id", Description = "The global id.", ResolvedType = new NonNullGraphType(id) });
    }

    public InterfaceGraphType Interface { get; }

    public FieldType One() => AccessRules.Anybody(new()
    {
        Name = "node",
        Description = "Fetches an object given its ID.",
        ResolvedType = Interface,
        Arguments = new QueryArguments(new QueryArgument(new NonNullGraphType(id)) { Name = "id", Description = "ID of the object." }),
        Resolver = new FieldResolver(async call => await nodes.FetchAsync((string)call.Argument("id")!, call), ownsScope: false),
    });

    public FieldType Many() => AccessRules.Anybody(new()
    {
        Name = "nodes",
        Description = "Lookup nodes by a list of IDs.",
        ResolvedType = new NonNullGraphType(new ListGraphType(Interface)),
        Arguments = new QueryArguments(new QueryArgument(new NonNullGraphType(new ListGraphType(new NonNullGraphType(id))))
        {
            Name = "ids",
            Description = "The list of node IDs.",
        }),
        Resolver = new FieldResolver(FetchManyAsync, ownsScope: false),
    });

    private async ValueTask<object?> FetchManyAsync(Call call)
    {
        var ids = ((System.Collections.IEnumerable)call.Argument("ids")!).Cast<string>().ToList();
        if (ids.Count > MaximumNodes)
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage($"The maximum number of nodes that can be fetched at once is {MaximumNodes}. This selection tried to fetch {ids.Count} nodes that exceeded the maximum allowed amount.")
                .SetCode("HC0076")
                .Build());
        return await Task.WhenAll(ids.ConvertAll(id => FetchOneAsync(id, call)));
    }

    /// <summary>One of many: a bad id spoils its own place in the list only.</summary>
    private async Task<object?> FetchOneAsync(string id, Call call)
    {
        try
        {
            return await nodes.FetchAsync(id, call);
        }
        catch (GraphQLException failure)
        {
            var error = GraphErrors.Of(failure.Error);
            error.Path = call.Context.ResponsePath.ToArray();
            lock (call.Context.Errors)
                call.Context.Errors.Add(error);
            return null;
        }
    }
}
