using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>An expression that was read and found safe: its text, its tree, and the facts it names.</summary>
public sealed record RuleExpression
{
    public RuleExpression(string text, Node root)
    {
        (Text, Root) = (text, root);
        var parts = root.All.ToArray();
        for (var id = 0; id < parts.Length; id++) parts[id].Id = id;
        Layout = new TraceLayout(parts);
        // When first explained: compiling an expression takes as long as running it ten thousand times.
        OverFacts = new(() => TraceCompiler.OverFacts(root, Layout));
        OverSymbols = new(() => TraceCompiler.OverSymbols(root, Layout));
        Symbols = [.. parts.OfType<SymbolNode>().Select(node => node.Symbol).Distinct()];
    }

    public string Text { get; }

    public Node Root { get; }

    /// <summary>Every symbol it names, once, in order of first appearance.</summary>
    public IReadOnlyList<Symbol> Symbols { get; }

    /// <summary>Where its traces keep which value.</summary>
    internal TraceLayout Layout { get; }

    /// <summary>Leaves the value of every part over reported facts.</summary>
    internal Lazy<Action<FactRow, TraceFrame>> OverFacts { get; }

    /// <summary>Leaves the value of every part over whatever its symbols are read from.</summary>
    internal Lazy<Action<Func<Symbol, object>, TraceFrame>> OverSymbols { get; }

    /// <summary>The text of one part, as its author wrote it.</summary>
    public string TextOf(Node node) => Text[node.Start..node.End];
}
