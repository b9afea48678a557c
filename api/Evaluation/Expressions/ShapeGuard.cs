namespace ScoringGraph.Evaluation.Expressions;

/// <summary>
/// The third guard, on the finished tree: it has the wanted type, reads facts, compares no constants, and divides only where
/// the quotient is compared or ranked exactly and its base cannot be 0.
/// </summary>
internal static class ShapeGuard
{
    public static void Check(RuleExpression expression, OperandType type, IReadOnlySet<string> nonZero)
    {
        var root = expression.Root;
        if (root.Type != type)
            throw new ExpressionException(type == OperandType.Boolean ? "RULE012" : "RULE011", root.Start,
                $"表达式应得出{Parser.Zh(type)}，而它得出{Parser.Zh(root.Type)}。", $"The expression must give a {Parser.En(type)}, but gives a {Parser.En(root.Type)}.");
        if (expression.Symbols.Count == 0)
            throw new ExpressionException("RULE020", root.Start, "表达式没有用到任何事实，结果永远相同。", "The expression reads no fact; its answer never changes.");
        var walk = new Walk(expression);
        if (type == OperandType.Number) walk.Quotient(root, nonZero);
        else walk.Visit(root, nonZero);
    }

    private sealed class Walk(RuleExpression expression)
    {
        public void Visit(Node node, IReadOnlySet<string> nonZero)
        {
            switch (node)
            {
                case BinaryNode { IsLogical: true } logical:
                    Visit(logical.Left, nonZero);
                    Visit(logical.Right, With(nonZero, NonZero.When(logical.Left, logical.Operator == Operator.And)));
                    break;
                case BinaryNode { IsComparison: true } comparison:
                    if (IsConstant(comparison.Left) && IsConstant(comparison.Right))
                        throw new ExpressionException("RULE020", node.Start, $"`{expression.TextOf(node)}` 只比较常数，结果永远相同。", $"`{expression.TextOf(node)}` compares constants; its answer never changes.");
                    var divided = IsDivision(comparison.Left) ? comparison.Left : comparison.Right;
                    Quotient(divided, nonZero);
                    Whole(divided == comparison.Left ? comparison.Right : comparison.Left);
                    break;
                case NegationNode negation:
                    Visit(negation.Operand, nonZero);
                    break;
            }
        }

        /// <summary>A number that may be one quotient, whose base must not be 0.</summary>
        public void Quotient(Node node, IReadOnlySet<string> nonZero)
        {
            if (node is not BinaryNode { Operator: Operator.Divide } division)
            {
                Whole(node);
                return;
            }

            Whole(division.Left);
            Whole(division.Right);
            if (division.Right is NumberNode { Value: not 0m }) return;
            if (division.Right is SymbolNode symbol && (!symbol.Symbol.CanBeZero || nonZero.Contains(symbol.Symbol.Name))) return;
            var name = expression.TextOf(division.Right);
            throw new ExpressionException("RULE017", division.Right.Start,
                $"`{name}` 可能为 0。请写明为 0 时怎么办：算达标写 `{name} == 0 || …`，算不达标写 `{name} > 0 && …`，算未评价则把它列入 unassessedIfZero。",
                $"`{name}` may be 0. Say what that means: met, `{name} == 0 || …`; not met, `{name} > 0 && …`; not assessed, list it in unassessedIfZero.");
        }

        // Everywhere else a quotient would be rounded before it is compared.
        private void Whole(Node node)
        {
            switch (node)
            {
                case BinaryNode { Operator: Operator.Divide }:
                    throw new ExpressionException("RULE017", node.Start,
                        $"商 `{expression.TextOf(node)}` 只能直接与一个数比较（`a / b >= 0.5`）或用于排名。", $"The quotient `{expression.TextOf(node)}` may only be compared with a number (`a / b >= 0.5`) or ranked by.");
                case BinaryNode binary:
                    if (IsConstant(binary.Left) && IsConstant(binary.Right))
                        throw new ExpressionException("RULE020", node.Start, $"请直接写出 `{expression.TextOf(node)}` 的结果。", $"Write the result of `{expression.TextOf(node)}` itself.");
                    Whole(binary.Left);
                    Whole(binary.Right);
                    break;
                case NegationNode negation:
                    Whole(negation.Operand);
                    break;
                case CallNode call:
                    if (call.Arguments.All(IsConstant))
                        throw new ExpressionException("RULE020", node.Start, $"请直接写出 `{expression.TextOf(node)}` 的结果。", $"Write the result of `{expression.TextOf(node)}` itself.");
                    foreach (var argument in call.Arguments) Whole(argument);
                    break;
            }
        }

        private static bool IsDivision(Node node) => node is BinaryNode { Operator: Operator.Divide };

        private static bool IsConstant(Node node) => node is NumberNode or TextNode;

        private static HashSet<string> With(IReadOnlySet<string> known, IEnumerable<string> more) => [.. known, .. more];
    }
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
        _ => [],
    };

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
