using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>Names mistaken for others, or misspelt.</summary>
internal static class FactNames
{
    private static readonly string[] Texts = ["text", "zh", "en", "note", "$schema", "kind", "source"];

    public static MutationKind Swapped { get; } = new(
        "swapped-fact", new("用错了数据项", "a fact mistaken for another of its type"), new("两个数据项总是一起报同样的值", "both facts are always reported alike"),
        scheme =>
            from expression in scheme.Expressions
            let here = expression.Nodes.OfType<SymbolNode>().Select(node => node.Symbol).ToArray()
            from node in expression.Nodes.OfType<SymbolNode>()
            from other in Others(scheme, expression, node.Symbol)
            from mutant in expression.Rewritten(node, other)
            select mutant);

    public static MutationKind Misspelt { get; } = new(
        "typo", new("名称写错", "a name misspelt"), new("没有人读这个名称", "nobody reads the name"),
        scheme => InExpressions(scheme).Concat(scheme.Rules.SelectMany(rule => InMembers(rule.File, rule.File.Root))).Concat(InMembers(scheme.SchemeFile, scheme.SchemeFile.Root)));

    private static IEnumerable<string> Others(MutableScheme scheme, WrittenExpression expression, Symbol symbol) =>
        scheme.Scheme.Facts.Find(symbol.Name) is not null
            ? scheme.Beside(symbol.Name)
            : expression.Symbols.Names.Where(name => name != symbol.Name && expression.Symbols.Find(name)!.Type == symbol.Type);

    private static IEnumerable<Mutant> InExpressions(MutableScheme scheme) =>
        from expression in scheme.Expressions
        from node in expression.Nodes.OfType<SymbolNode>()
        from typo in Typos(node.Symbol.Name)
        from mutant in expression.Rewritten(node, typo)
        select mutant;

    // Names of members and what they say in one word; the wording of clauses, titles and notes decides nothing.
    private static IEnumerable<Mutant> InMembers(MutableFile file, JsonPart part)
    {
        foreach (var member in part.Members.Where(member => !Texts.Contains(member.Name)))
        {
            yield return file.Rename(member, Typos(member.Name).First());
            if (member.Value is { Kind: JsonKind.String } word && (member.Name is "indicator" or "WorkflowName" or "ranking" or "declaredBy" or "orderBy" or "score" or "requires" or "events"))
                yield return file.Replace(member.Value, $"\"{Typos(word.Text).First()}\"");
        }

        foreach (var mutant in part.Members.Where(member => !Texts.Contains(member.Name)).Select(member => member.Value).Concat(part.Items).SelectMany(child => InMembers(file, child)))
            yield return mutant;
    }

    // Two letters exchanged, and the last one lost.
    private static IEnumerable<string> Typos(string name)
    {
        var middle = name.Length / 2;
        yield return name.Length > 2 && name[middle] != name[middle - 1] ? name[..(middle - 1)] + name[middle] + name[middle - 1] + name[(middle + 1)..] : name + name[^1];
        yield return name[..^1];
    }
}
