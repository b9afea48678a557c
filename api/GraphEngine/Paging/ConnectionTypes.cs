using GraphQL.Resolvers;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>The connection and edge types of a schema, each made once per name.</summary>
internal sealed class ConnectionTypes(LeafTypes leaves, Problems problems)
{
    private readonly Dictionary<string, (ObjectGraphType Connection, IGraphType Node, bool Counts)> made = [];
    private ObjectGraphType? pageInfo;

    public ObjectGraphType Of(string name, IGraphType node, bool counts)
    {
        if (made.TryGetValue(name, out var known))
        {
            if (known.Node.ToString() != node.ToString() || known.Counts != counts)
                problems.Add($"two fields share the connection `{name}Connection` but not its items or count; give one a ConnectionName");
            return known.Connection;
        }
        var connection = NewConnection(name, node, NewEdge(name, node));
        if (counts)
            connection.AddField(Field<Connection>("totalCount", Required(leaves.Find(typeof(int))!), "Identifies the total count of items in the connection.", c => c.TotalCount));
        AccessRules.Copy(node, connection);
        made[name] = (connection, node, counts);
        return connection;
    }

    private ObjectGraphType NewConnection(string name, IGraphType node, IGraphType edge)
    {
        var type = new ObjectGraphType { Name = name + "Connection", Description = "A connection to a list of items." };
        type.AddField(Field<Connection>("pageInfo", Required(pageInfo ??= NewPageInfo()), "Information to aid in pagination.", c => c.PageInfo));
        type.AddField(FieldNeeds.SetItems(Field<Connection>("edges", new ListGraphType(Required(edge)), "A list of edges.", c => c.Edges)));
        type.AddField(FieldNeeds.SetItems(Field<Connection>("nodes", new ListGraphType(node), "A flattened list of the nodes.", c => c.Edges.Select(e => e.Node).ToList())));
        return type;
    }

    private ObjectGraphType NewEdge(string name, IGraphType node)
    {
        var type = new ObjectGraphType { Name = name + "Edge", Description = "An edge in a connection." };
        type.AddField(Field<Edge>("cursor", Required(leaves.Find(typeof(string))!), "A cursor for use in pagination.", e => e.Cursor));
        type.AddField(FieldNeeds.SetItems(Field<Edge>("node", node, "The item at the end of the edge.", e => e.Node)));
        return type;
    }

    private ObjectGraphType NewPageInfo()
    {
        var boolean = Required(leaves.Find(typeof(bool))!);
        var text = leaves.Find(typeof(string))!;
        var type = new ObjectGraphType { Name = "PageInfo", Description = "Information about pagination in a connection." };
        type.AddField(Field<PageInfo>(
            "hasNextPage", boolean, "Indicates whether more edges exist following the set defined by the clients arguments.", p => p.HasNextPage));
        type.AddField(Field<PageInfo>(
            "hasPreviousPage", boolean, "Indicates whether more edges exist prior the set defined by the clients arguments.", p => p.HasPreviousPage));
        type.AddField(Field<PageInfo>("startCursor", text, "When paginating backwards, the cursor to continue.", p => p.StartCursor));
        type.AddField(Field<PageInfo>("endCursor", text, "When paginating forwards, the cursor to continue.", p => p.EndCursor));
        return type;
    }

    private static NonNullGraphType Required(IGraphType type) => new(type);

    private static FieldType Field<T>(string name, IGraphType type, string description, Func<T, object?> value) => FieldNeeds.SetNothing(new()
    {
        Name = name,
        ResolvedType = type,
        Description = description,
        Resolver = new FuncFieldResolver<object>(context => value((T)context.Source!)),
    });
}
