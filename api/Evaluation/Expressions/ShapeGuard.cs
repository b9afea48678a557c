namespace ScoringGraph.Evaluation.Expressions;

/// <summary>
/// The third guard, on the finished tree: it has the wanted type, reads facts, compares no constants, and divides only where
/// the quotient is compared or ranked exactly and its base cannot be 0.
/// </summary>
internal sealed class ShapeGuard(string text, MistakeList mistakes)
{
    public void Check(Node root, OperandType type, IReadOnlySet<string> nonZero)
    {
        if (root.Type != type && root.Type != OperandType.Unknown)
            mistakes.Add(type == OperandType.Boolean ? "RULE012" : "RULE011", root.Start,
                $"表达式应得出{Parser.Zh(type)}，而它得出{Parser.Zh(root.Type)}。", $"The expression must give a {Parser.En(type)}, but gives a {Parser.En(root.Type)}.");
        else if (!root.All.Any(node => node is SymbolNode or ErrorNode))
            mistakes.Add("RULE020", root.Start, "表达式没有用到任何事实，结果永远相同。", "The expression reads no fact; its answer never changes.");
        else if (type == OperandType.Number)
            Quotient(root, nonZero);
        else
            Visit(root, nonZero);
    }

    private void Visit(Node node, IReadOnlySet<string> nonZero)
    {
        switch (node)
        {
            case BinaryNode { IsLogical: true } logical:
                Visit(logical.Left, nonZero);
                Visit(logical.Right, With(nonZero, NonZero.When(logical.Left, logical.Operator == Operator.And)));
                break;
            case BinaryNode { IsComparison: true } comparison:
                if (IsConstant(comparison.Left) && IsConstant(comparison.Right))
                    mistakes.Add("RULE020", node.Start, $"`{TextOf(node)}` 只比较常数，结果永远相同。", $"`{TextOf(node)}` compares constants; its answer never changes.");
                var divided = IsDivision(comparison.Left) ? comparison.Left : comparison.Right;
                Quotient(divided, nonZero);
                Whole(divided == comparison.Left ? comparison.Right : comparison.Left);
                break;
            case NegationNode or ErrorNode:
                foreach (var part in node.Parts) Visit(part, nonZero);
                break;
        }
    }

    // A number that may be one quotient, whose base must not be 0.
    private void Quotient(Node node, IReadOnlySet<string> nonZero)
    {
        if (node is not BinaryNode { Operator: Operator.Divide } division)
        {
            if (node is ErrorNode)
                foreach (var part in node.Parts) Quotient(part, nonZero);
            else
                Whole(node);
            return;
        }

        Whole(division.Left);
        Whole(division.Right);
        if (division.Right.Type == OperandType.Unknown || division.Right is NumberNode { Value: not 0m }) return;
        if (division.Right is SymbolNode symbol && (!symbol.Symbol.CanBeZero || nonZero.Contains(symbol.Symbol.Name))) return;
        var name = TextOf(division.Right);
        mistakes.Add("RULE017", division.Right.Start,
            $"`{name}` 可能为 0。请写明为 0 时怎么办：算达标写 `{name} == 0 || …`，算不达标写 `{name} > 0 && …`，算未评价则把它列入 unassessedIfZero。",
            $"`{name}` may be 0. Say what that means: met, `{name} == 0 || …`; not met, `{name} > 0 && …`; not assessed, list it in unassessedIfZero.");
    }

    // Everywhere else a quotient would be rounded before it is compared.
    private void Whole(Node node)
    {
        switch (node)
        {
            case BinaryNode { Operator: Operator.Divide }:
                mistakes.Add("RULE017", node.Start,
                    $"商 `{TextOf(node)}` 只能直接与一个数比较（`a / b >= 0.5`）或用于排名。", $"The quotient `{TextOf(node)}` may only be compared with a number (`a / b >= 0.5`) or ranked by.");
                break;
            case BinaryNode or CallNode when node.Parts.All(IsConstant):
                mistakes.Add("RULE020", node.Start, $"请直接写出 `{TextOf(node)}` 的结果。", $"Write the result of `{TextOf(node)}` itself.");
                break;
            case BinaryNode or CallNode or NegationNode:
                foreach (var part in node.Parts) Whole(part);
                break;
        }
    }

    private string TextOf(Node node) => text[node.Start..node.End];

    private static bool IsDivision(Node node) => node is BinaryNode { Operator: Operator.Divide };

    private static bool IsConstant(Node node) => node is NumberNode or TextNode;

    private static HashSet<string> With(IReadOnlySet<string> known, IEnumerable<string> more) => [.. known, .. more];
}

/// <summary>Which symbols a condition proves to be other than 0.</summary>
internal static class NonZero
{
    /// <summary>The symbols that are not 0 whenever <paramref name="condition"/> has the given answer.</summary>
    public static IEnumerable<string> When(Node condition, bool answer) => condition switch
    {
        BinaryNode { Operator: Operator.And } both when answer => When(both.Left, true).Concat(When(both.Right, true)),
        BinaryNode { Operator: Operator.Or } either when !answer => When(either.Left, false).Concat(When(either.Right, false)),
        NegationNode { Type: OperandType.Boolean } negation => When(negation.Operand, !answer),
        BinaryNode { IsComparison: true, Left: SymbolNode symbol, Right: NumberNode number } comparison
            when !Allows(comparison.Operator, number.Value, answer) => [symbol.Symbol.Name],
        BinaryNode { IsComparison: true, Left: NumberNode number, Right: SymbolNode symbol } comparison
            when !Allows(Mirror(comparison.Operator), number.Value, answer) => [symbol.Symbol.Name],
        { Type: not OperandType.Boolean } => Named(condition),
        _ => [],
    };

    // Whatever a mistaken condition was meant to prove, it names.
    private static IEnumerable<string> Named(Node mistaken) => mistaken.All.OfType<SymbolNode>().Select(node => node.Symbol.Name);

    private static bool Allows(Operator op, decimal bound, bool answer) => op switch
    {
        Operator.Equal => bound == 0m,
        Operator.NotEqual => bound != 0m,
        Operator.Less => 0m < bound,
        Operator.LessOrEqual => 0m <= bound,
        Operator.Greater => 0m > bound,
        _ => 0m >= bound,
    } == answer;

    private static Operator Mirror(Operator op) => op switch
    {
        Operator.Less => Operator.Greater,
        Operator.LessOrEqual => Operator.GreaterOrEqual,
        Operator.Greater => Operator.Less,
        Operator.GreaterOrEqual => Operator.LessOrEqual,
        _ => op,
    };
}
