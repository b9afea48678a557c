namespace ScoringGraph.Evaluation.Expressions;

/// <summary>An expression that was read and found safe: its text, its tree, and the facts it names.</summary>
public sealed record RuleExpression
{
    public RuleExpression(string text, Node root)
    {
        (Text, Root) = (text, root);
        var parts = root.All.ToArray();
        for (var id = 0; id < parts.Length; id++) parts[id].Id = id;
        Size = parts.Length;
        Symbols = [.. parts.OfType<SymbolNode>().Select(node => node.Symbol).Distinct()];
    }

    public string Text { get; }

    public Node Root { get; }

    /// <summary>Every symbol it names, once, in order of first appearance.</summary>
    public IReadOnlyList<Symbol> Symbols { get; }

    /// <summary>How many parts it has, the whole included.</summary>
    internal int Size { get; }

    /// <summary>The text of one part, as its author wrote it.</summary>
    public string TextOf(Node node) => Text[node.Start..node.End];
}
