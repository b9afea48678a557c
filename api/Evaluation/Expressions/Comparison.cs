namespace ScoringGraph.Evaluation.Expressions;

/// <summary>A comparison with its constant on the right, whichever side its author wrote it on.</summary>
internal sealed record Comparison(Node Subject, Operator Operator, Node Bound)
{
    public static Comparison Of(BinaryNode node) =>
        node.Left is NumberNode or TextNode ? new(node.Right, Mirror(node.Operator), node.Left) : new(node.Left, node.Operator, node.Right);

    /// <summary>The number it compares with; null if it compares with anything else.</summary>
    public decimal? Threshold => Bound switch
    {
        NumberNode number => number.Value,
        NegationNode { Operand: NumberNode number } => -number.Value,
        _ => null,
    };

    private static Operator Mirror(Operator op) => op switch
    {
        Operator.Less => Operator.Greater,
        Operator.LessOrEqual => Operator.GreaterOrEqual,
        Operator.Greater => Operator.Less,
        Operator.GreaterOrEqual => Operator.LessOrEqual,
        _ => op,
    };
}
