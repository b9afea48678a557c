using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Weighs a document in one pass. Each fragment is weighed once and remembered: twenty fragments that spread the next
/// one twice are a million fields in a page of text, and everything after this check would walk all of them.
/// </summary>
internal sealed class DocumentWeight
{
    private const int MaxFragmentChain = 200;

    private readonly GraphLimits limits;
    private readonly Dictionary<string, GraphQLFragmentDefinition> fragments = [];
    private readonly Dictionary<string, (long Fields, int Depth)> weighed = [];
    private long written;
    private int aliases;

    private DocumentWeight(GraphLimits limits) => this.limits = limits;

    public static void Check(GraphQLDocument document, GraphLimits limits)
    {
        var weight = new DocumentWeight(limits);
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            weight.fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
            weight.CheckOperation(operation);
        foreach (var fragment in weight.fragments.Keys)
            weight.OfFragment(fragment, 0);
        weight.CheckWritten();
    }

    private void CheckOperation(GraphQLOperationDefinition operation)
    {
        CheckDirectives(operation.Directives);
        var (fields, depth) = OfSelections(operation.SelectionSet, 0);
        if (depth > limits.MaxDepth)
            throw LimitError.OfDepth(depth, limits.MaxDepth);
        if (fields > limits.MaxFields)
            throw LimitError.Of("LIMIT_FIELDS", "fields", fields, limits.MaxFields);
    }

    private void CheckWritten()
    {
        if (written > limits.MaxFields)
            throw LimitError.Of("LIMIT_FIELDS", "fields", written, limits.MaxFields);
        if (aliases > limits.MaxAliases)
            throw LimitError.Of("LIMIT_ALIASES", "aliases", aliases, limits.MaxAliases);
    }

    private (long Fields, int Depth) OfSelections(GraphQLSelectionSet? selections, int chain)
    {
        long fields = 0;
        var depth = 0;
        foreach (var selection in selections?.Selections ?? [])
        {
            written++;
            var (innerFields, innerDepth) = OfSelection(selection, chain);
            // Saturating: a sum that overflows would be small again.
            fields = Math.Min(fields + innerFields, int.MaxValue);
            depth = Math.Max(depth, innerDepth);
        }
        return (fields, depth);
    }

    private (long Fields, int Depth) OfSelection(ASTNode selection, int chain)
    {
        CheckDirectives((selection as IHasDirectivesNode)?.Directives);
        switch (selection)
        {
            case GraphQLField field:
                aliases += field.Alias is null ? 0 : 1;
                var (fields, depth) = OfSelections(field.SelectionSet, chain);
                return (fields + 1, depth + 1);
            case GraphQLInlineFragment inline:
                var (inside, insideDepth) = OfSelections(inline.SelectionSet, chain);
                return (inside + 1, insideDepth);
            case GraphQLFragmentSpread spread:
                return OfFragment(spread.FragmentName.Name.StringValue, chain);
            default:
                return (0, 0);
        }
    }

    private (long Fields, int Depth) OfFragment(string name, int chain)
    {
        if (weighed.TryGetValue(name, out var known))
            return known;
        if (!fragments.TryGetValue(name, out var fragment))
            return (0, 0);
        if (chain > MaxFragmentChain)
            throw LimitError.Of("LIMIT_FRAGMENTS", "fragments or more in a chain", chain, MaxFragmentChain);
        // A fragment that leads back to itself weighs nothing here; validation refuses it by name.
        weighed[name] = (0, 0);
        var (fields, depth) = OfSelections(fragment.SelectionSet, chain + 1);
        return weighed[name] = (fields + 1, depth);
    }

    private void CheckDirectives(GraphQLDirectives? directives)
    {
        if (directives?.Count > limits.MaxDirectives)
            throw LimitError.Of("LIMIT_DIRECTIVES", "directives at one place", directives.Count, limits.MaxDirectives);
    }
}
