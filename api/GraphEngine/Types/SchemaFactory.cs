using System.Reflection;
using GraphQL.Conversion;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>Builds the schema of what was registered, or tells every mistake in it.</summary>
internal static class SchemaFactory
{
    public static Schema Build(GraphOptions options, IServiceProviderIsService services)
    {
        var parts = new SchemaParts(options, services);
        var classes = options.Classes().ToList();
        var query = Root("Query", "What may be asked.", Methods<QueryTypeAttribute>(classes, parts), parts, parts.Fields.Of);
        var mutation = Root("Mutation", "What may be changed.", Methods<MutationTypeAttribute>(classes, parts), parts, parts.Mutations.Of);
        var subscription = Root(
            "Subscription",
            "What may be listened to.",
            Marked<SubscriptionTypeAttribute>(classes).SelectMany(c => SubscriptionFields.MethodsOf(c, parts.Problems)),
            parts,
            parts.Subscriptions.Of);
        foreach (var node in parts.Nodes.All)
            parts.Outputs.Object(node, parts.Bindings.NameOf(node));
        parts.Outputs.Finish();
        AddNodeResolvers(classes, parts);
        if (parts.NodeFields.Interface.PossibleTypes.Count > 0)
        {
            query.AddField(parts.NodeFields.One());
            query.AddField(parts.NodeFields.Many());
        }
        if (query.Fields.Count == 0)
            parts.Problems.Add("no query: mark a class with [QueryType] and give it public static methods");
        parts.Problems.ThrowIfAny();
        var schema = new Schema { Query = query, NameConverter = new DefaultNameConverter() };
        if (mutation.Fields.Count > 0)
            schema.Mutation = mutation;
        if (subscription.Fields.Count > 0)
            schema.Subscription = subscription;
        // Types that no field answers with by name.
        if (parts.Mutations.ErrorInterface is { } error)
            schema.RegisterType(error);
        foreach (var type in parts.Outputs.All)
            schema.RegisterType(type);
        Initialize(schema);
        SchemaGuard.Apply(schema, parts.Access, options.RequiresAuthorization);
        return schema;
    }

    private static void Initialize(Schema schema)
    {
        try
        {
            Introspection.Prepare(schema);
            schema.Initialize();
            Introspection.Complete(schema);
        }
        catch (AggregateException mistakes)
        {
            throw new SchemaException(mistakes.Flatten().InnerExceptions.Select(m => m.Message).ToList());
        }
        catch (Exception mistake) when (mistake is InvalidOperationException or ArgumentException)
        {
            throw new SchemaException([mistake.Message]);
        }
    }

    private static ObjectGraphType Root(string name, string description, IEnumerable<MethodInfo> methods, SchemaParts parts, Func<MethodInfo, FieldType> make)
    {
        var root = new ObjectGraphType { Name = name, Description = description };
        foreach (var method in methods)
        {
            var field = make(method);
            parts.Access.Mark(field, method, method.DeclaringType!);
            parts.Outputs.Add(root, field);
        }
        return root;
    }

    private static IEnumerable<MethodInfo> Methods<T>(IEnumerable<Type> classes, SchemaParts parts)
        where T : Attribute
        => Marked<T>(classes).SelectMany(c => ResolverMethods.Of(c, parts.Problems));

    private static IEnumerable<Type> Marked<T>(IEnumerable<Type> classes)
        where T : Attribute
        => classes.Where(c => c.IsDefined(typeof(T)));

    private static void AddNodeResolvers(IEnumerable<Type> classes, SchemaParts parts)
    {
        foreach (var method in classes.SelectMany(ResolverMethods.NodeResolvers))
        {
            var node = TypeShape.OfReturn(method).Named.Clr;
            var id = method.GetParameters().FirstOrDefault();
            if (id is null || !NodeId.Supports(id.ParameterType))
            {
                parts.Problems.Add($"the node resolver `{method.Name}` needs the raw id as its first parameter: int, long, string or Guid");
                continue;
            }
            var bindings = parts.Fields.Bindings(method);
            bindings[0] = ParameterBinding.NodeId(id);
            parts.Nodes.Add(node, new MethodCall(method, bindings), id.ParameterType, parts.Access.Of(method, parts.Outputs.Object(node, method.Name)));
        }
        foreach (var node in parts.Nodes.WithoutResolver())
            parts.Problems.Add($"the node `{parts.Bindings.NameOf(node)}` has no method marked [NodeResolver]");
    }
}
