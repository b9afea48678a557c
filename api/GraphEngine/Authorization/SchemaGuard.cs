using GraphQL;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Puts a guard before every resolver of a finished schema that a rule speaks about. It stands at the field itself, so fragments,
/// aliases, interfaces, pages and cached documents all pass it.
/// </summary>
internal static class SchemaGuard
{
    public static void Apply(Schema schema, AccessRules rules, bool isRequired)
    {
        Check(schema, rules, isRequired).ThrowIfAny();
        rules.AddTo(schema);
        var abstracts = schema.AllTypes.OfType<IAbstractGraphType>().Where(t => t.Name != "Node").ToList();
        foreach (var type in ObjectTypes(schema))
        {
            // A field that answers with an interface or union says not which type it will be: then the type's own fields ask.
            var own = abstracts.Exists(a => a.PossibleTypes.Contains(type)) ? AccessRules.Written(type) ?? [] : [];
            foreach (var field in type.Fields)
                Guard(field, [.. RulesOf(field).Union(own)]);
        }
    }

    /// <summary>Who may ask must be said of every root field and node: forgetting it must never mean everybody.</summary>
    private static Problems Check(Schema schema, AccessRules rules, bool isRequired)
    {
        var problems = new Problems();
        if (!isRequired && rules.All.Count > 0)
            problems.Add("[Authorize] is used, but authorization is not set up; call AddAuthorization");
        if (!isRequired)
            return problems;
        foreach (var root in new IObjectGraphType?[] { schema.Query, schema.Mutation, schema.Subscription }.OfType<IObjectGraphType>())
            foreach (var field in root.Fields.Where(f => AccessRules.Written(f) is null))
                problems.Add($"`{root.Name}.{field.Name}` does not say who may ask; mark it or its class with [Authorize] or [AllowAnonymous]");
        foreach (var node in ObjectTypes(schema).Where(t => t.ResolvedInterfaces.Any(i => i.Name == "Node") && AccessRules.Written(t) is null))
            problems.Add($"the node `{node.Name}` does not say who may fetch it; mark its class with [Authorize] or [AllowAnonymous]");
        return problems;
    }

    private static IEnumerable<IObjectGraphType> ObjectTypes(Schema schema)
        => schema.AllTypes.OfType<IObjectGraphType>().Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal));

    private static IEnumerable<AccessRule> RulesOf(FieldType field)
        => (AccessRules.Written(field) ?? []).Concat(AccessRules.Written(field.ResolvedType!.GetNamedType()) ?? []);

    private static void Guard(FieldType field, AccessRule[] rules)
    {
        if (rules.Length == 0)
            return;
        if (field.Resolver is { } resolver)
            field.Resolver = resolver is IBatchFieldResolver batch ? new GuardedBatchResolver(batch, rules) : new GuardedResolver(resolver, rules);
        if (field.StreamResolver is { } stream)
            field.StreamResolver = new GuardedSubscribeResolver((ISubscribeResolver)stream, rules);
    }
}
