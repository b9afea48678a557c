namespace ScoringGraph.Evaluation.Expressions;

/// <summary>An expression that was read and found safe: its text, its tree, and the facts it names.</summary>
public sealed record RuleExpression(string Text, Node Root)
{
    /// <summary>Every symbol it names, once, in order of first appearance.</summary>
    public IReadOnlyList<Symbol> Symbols { get; } = [.. SymbolsOf(Root).Distinct()];

    /// <summary>The text of one part, as its author wrote it.</summary>
    public string TextOf(Node node) => Text[node.Start..node.End];

    private static IEnumerable<Symbol> SymbolsOf(Node node) => node switch
    {
        SymbolNode symbol => [symbol.Symbol],
        NegationNode negation => SymbolsOf(negation.Operand),
        BinaryNode binary => SymbolsOf(binary.Left).Concat(SymbolsOf(binary.Right)),
        CallNode call => call.Arguments.SelectMany(SymbolsOf),
        _ => [],
    };
}
