using ScoringGraph.Evaluation.Expressions;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>Parts of conditions that were lost or turned round.</summary>
internal static class Conditions
{
    public static MutationKind Lost { get; } = new(
        "lost-condition", new("漏了一半条件", "half of a condition lost"), new("留下的一半已经包含了另一半", "the half that is left implies the other"),
        scheme =>
            from expression in scheme.Expressions
            from both in expression.Nodes.OfType<BinaryNode>()
            where both.IsLogical
            from left in new[] { both.Left, both.Right }
            from mutant in expression.Rewritten(both, expression.TextOf(left))
            select mutant);

    public static MutationKind Negated { get; } = new(
        "negation", new("条件取反", "a condition turned round"), new("这部分条件不起作用", "that part of the condition decides nothing"),
        scheme =>
            from expression in scheme.Expressions
            from node in expression.Nodes
            where node.Type == OperandType.Boolean
            let text = expression.TextOf(node)
            from mutant in expression.Rewritten(node, node switch
            {
                NegationNode negation => expression.TextOf(negation.Operand),
                SymbolNode => $"!{text}",
                _ => $"!({text})",
            })
            select mutant);
}
