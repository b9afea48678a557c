using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>Prints a schema in SDL: roots first, then each kind by name, 80 columns wide.</summary>
internal static class SchemaPrinter
{
    private static readonly HashSet<string> BuiltIn = ["String", "Int", "Float", "Boolean", "ID"];

    private static readonly HashSet<string> BuiltInDirectives = ["skip", "include", "deprecated", "specifiedBy", "oneOf"];

    public static string Print(ISchema schema)
    {
        var roots = new[] { schema.Query, schema.Mutation, schema.Subscription }.OfType<IObjectGraphType>().ToList();
        var types = schema.AllTypes.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)).ToList();
        var blocks = new List<string> { PrintRoots(schema) };
        blocks.AddRange(roots.Select(TypePrinter.Print));
        blocks.AddRange(ByName(types.OfType<IObjectGraphType>().Except(roots)));
        blocks.AddRange(ByName(types.OfType<IInterfaceGraphType>()));
        blocks.AddRange(ByName(types.OfType<UnionGraphType>()));
        blocks.AddRange(ByName(types.OfType<IInputObjectGraphType>()));
        blocks.AddRange(ByName(types.OfType<EnumerationGraphType>()));
        blocks.AddRange(ByName(types.OfType<ScalarGraphType>().Where(s => s is not EnumerationGraphType && !BuiltIn.Contains(s.Name))));
        blocks.AddRange(schema.Directives.Where(d => !BuiltInDirectives.Contains(d.Name)).OrderBy(d => d.Name, StringComparer.Ordinal).Select(DirectivePrinter.Print));
        return string.Join("\n\n", blocks) + "\n";
    }

    private static IEnumerable<string> ByName(IEnumerable<IGraphType> types)
        => types.OrderBy(t => t.Name, StringComparer.Ordinal).Select(TypePrinter.Print);

    private static string PrintRoots(ISchema schema)
    {
        var lines = new[] { ("query", schema.Query), ("mutation", schema.Mutation), ("subscription", schema.Subscription) }
            .Where(r => r.Item2 is not null)
            .Select(r => $"  {r.Item1}: {r.Item2!.Name}\n");
        return "schema {\n" + string.Concat(lines) + "}";
    }
}
