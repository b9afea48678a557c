using GraphQL.Introspection;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>Makes introspection answer all that the specification of September 2025 has and the engine leaves out.</summary>
internal static class Introspection
{
    public static void Prepare(Schema schema)
    {
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        schema.Filter = new ExperimentalIntrospectionFeaturesSchemaFilter();
    }

    /// <summary>Adds what can only be added once the engine has made its introspection types.</summary>
    public static void Complete(Schema schema)
    {
        var text = schema.AllTypes["String"]!;
        ((IComplexGraphType)schema.AllTypes["__Type"]!).AddField(new FieldType
        {
            Name = "specifiedByURL",
            ResolvedType = text,
            Resolver = new FuncFieldResolver<object>(context => (context.Source as Scalar)?.SpecifiedBy),
        });
        var arguments = ((IComplexGraphType)schema.AllTypes["__Directive"]!).GetField("args")!;
        arguments.Arguments = new QueryArguments(new QueryArgument(schema.AllTypes["Boolean"]!) { Name = "includeDeprecated", DefaultValue = false });
    }
}
