using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>Refuses an operation that asks for the schema, directly or through fragments; `__typename` is always allowed.</summary>
internal static class IntrospectionCheck
{
    public static void Check(GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        if (Find(document, operation.SelectionSet, []) is not { } field)
            return;
        var error = GraphErrors.Of("Introspection is not allowed for the current request.", "HC0046", ("field", field.Name.StringValue));
        error.AddLocation(GraphQLParser.Location.FromLinearPosition(document.Source, field.Location.Start));
        throw error;
    }

    // Only fields of the root can ask for it, so the fields below need no look.
    private static GraphQLField? Find(GraphQLDocument document, GraphQLSelectionSet set, HashSet<GraphQLSelectionSet> seen)
        => seen.Add(set) ? set.Selections.Select(s => Find(document, s, seen)).FirstOrDefault(f => f is not null) : null;

    private static GraphQLField? Find(GraphQLDocument document, ASTNode selection, HashSet<GraphQLSelectionSet> seen) => selection switch
    {
        GraphQLField field when field.Name.Value == "__schema" || field.Name.Value == "__type" => field,
        GraphQLInlineFragment inline => Find(document, inline.SelectionSet, seen),
        GraphQLFragmentSpread spread => document.Definitions.OfType<GraphQLFragmentDefinition>()
            .Where(f => f.FragmentName.Name == spread.FragmentName.Name)
            .Select(f => Find(document, f.SelectionSet, seen))
            .FirstOrDefault(f => f is not null),
        _ => null,
    };
}
