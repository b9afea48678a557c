using System.Globalization;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>
/// Reads tokens into a checked tree. The grammar is the second guard: what it has no rule for (members, methods, lambdas,
/// `new`, indexers) cannot be written. Its precedences are C#'s, so that stock RulesEngine reads the same text the same way.
/// </summary>
internal sealed class Parser(string text, List<Token> tokens, SymbolTable symbols)
{
    private int position;

    private Token Current => tokens[position];

    public Node Parse()
    {
        var node = Or();
        if (Current.Kind == TokenKind.End) return node;
        throw Chained(Current) ?? Word(Current) ?? Error("RULE013", Current, $"`{Shown(Current)}` 之前缺少运算符，或多了一部分。", $"An operator is missing before `{Shown(Current)}`, or something is left over.");
    }

    private Node Or() => Logical(And, "||", Operator.Or);

    private Node And() => Logical(Equality, "&&", Operator.And);

    private Node Logical(Func<Node> operand, string sign, Operator op)
    {
        var left = operand();
        while (Take(sign))
        {
            var right = operand();
            Expect(left, OperandType.Boolean, sign);
            Expect(right, OperandType.Boolean, sign);
            left = new BinaryNode(op, left, right, OperandType.Boolean, left.Start, right.End);
        }

        return left;
    }

    private Node Equality()
    {
        var left = Relation();
        if (Current.Text is not ("==" or "!=") || Current.Kind != TokenKind.Sign) return left;
        var sign = tokens[position++];
        var right = Relation();
        if (left.Type != right.Type) throw Mismatch(left, right, sign);
        if (left.Type == OperandType.Boolean)
            throw Error("RULE011", sign, "是/否事实不必与 true、false 比较；请直接写 `x` 或 `!x`。", "A yes/no fact needs no comparison; write `x` or `!x`.");
        CheckChoice(left, right);
        CheckChoice(right, left);
        return new BinaryNode(sign.Text == "==" ? Operator.Equal : Operator.NotEqual, left, right, OperandType.Boolean, left.Start, right.End);
    }

    private Node Relation()
    {
        var left = Sum();
        var op = Current.Kind != TokenKind.Sign ? null : Current.Text switch
        {
            "<" => Operator.Less,
            "<=" => Operator.LessOrEqual,
            ">" => Operator.Greater,
            ">=" => Operator.GreaterOrEqual,
            _ => (Operator?)null,
        };
        if (op is null) return left;
        var sign = tokens[position++];
        var right = Sum();
        if (left.Type != right.Type) throw Mismatch(left, right, sign);
        Expect(left, OperandType.Number, sign.Text);
        return new BinaryNode(op.Value, left, right, OperandType.Boolean, left.Start, right.End);
    }

    private Node Sum() => Arithmetic(Product, ("+", Operator.Add), ("-", Operator.Subtract));

    private Node Product() => Arithmetic(Unary, ("*", Operator.Multiply), ("/", Operator.Divide));

    private Node Arithmetic(Func<Node> operand, (string Sign, Operator Operator) first, (string Sign, Operator Operator) second)
    {
        var left = operand();
        while (true)
        {
            var (sign, op) = Take(first.Sign) ? first : Take(second.Sign) ? second : (null!, default);
            if (sign is null) return left;
            var right = operand();
            Expect(left, OperandType.Number, sign);
            Expect(right, OperandType.Number, sign);
            left = new BinaryNode(op, left, right, OperandType.Number, left.Start, right.End);
        }
    }

    private Node Unary()
    {
        var start = Current.Start;
        if (Take("!"))
        {
            var operand = Unary();
            Expect(operand, OperandType.Boolean, "!");
            return new NegationNode(operand, start, operand.End);
        }

        if (Take("-"))
        {
            var operand = Unary();
            Expect(operand, OperandType.Number, "-");
            return operand is NumberNode number ? new NumberNode(-number.Value, start, number.End) : new NegationNode(operand, start, operand.End);
        }

        return Primary();
    }

    private Node Primary()
    {
        var token = tokens[position++];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new NumberNode(decimal.Parse(token.Text, CultureInfo.InvariantCulture), token.Start, token.End);
            case TokenKind.Text:
                return new TextNode(token.Text, token.Start, token.End);
            case TokenKind.Name:
                return Named(token);
            case TokenKind.Sign when token.Text == "(":
                var inner = Or();
                if (!Take(")")) throw Chained(Current) ?? Word(Current) ?? Error("RULE013", Current, "缺少右括号 `)`。", "A closing parenthesis `)` is missing.");
                return inner with { Start = token.Start, End = tokens[position - 1].End };
        }

        throw token.Kind == TokenKind.End
            ? Error("RULE013", token, "表达式没有写完：这里还缺一个事实或数字。", "The expression is not finished: a fact or number is missing here.")
            : Error("RULE013", token, $"这里应是事实或数字，而不是 `{token.Text}`。", $"A fact or number is expected here, not `{token.Text}`.");
    }

    private Node Named(Token token)
    {
        if (MathCall(token) is { } call) return call;
        if (Word(token) is { } word) throw word;
        if (Current is { Kind: TokenKind.Sign, Text: "(" }) throw Forbidden(token);
        if (symbols.IsList(token.Text))
            throw Error("RULE011", token, $"`{token.Text}` 是列表，表达式不能直接使用它。", $"`{token.Text}` is a list; an expression cannot use it.");
        if (symbols.Find(token.Text) is { } symbol) return new SymbolNode(symbol, token.Start, token.End);
        if (token.Text is "true" or "false" or "null" or "new" or "it" or "typeof" or "is" or "as") throw Forbidden(token);
        var nearest = NearestName.Of(token.Text, symbols.Names);
        throw Error("RULE010", token,
            nearest is null ? $"没有名为 `{token.Text}` 的事实；请先在 facts.json 中声明。" : $"没有名为 `{token.Text}` 的事实；您是否想写 `{nearest}`？",
            nearest is null ? $"There is no fact `{token.Text}`; declare it in facts.json first." : $"There is no fact `{token.Text}`; did you mean `{nearest}`?");
    }

    private CallNode? MathCall(Token token)
    {
        Function? function = token.Text switch { "Math.Min" => Function.Min, "Math.Max" => Function.Max, "Math.Abs" => Function.Abs, _ => null };
        if (function is null || !Take("(")) return null;
        var arguments = new List<Node> { Sum() };
        while (Take(",")) arguments.Add(Sum());
        if (!Take(")")) throw Error("RULE013", Current, "缺少右括号 `)`。", "A closing parenthesis `)` is missing.");
        var wanted = function == Function.Abs ? 1 : 2;
        if (arguments.Count != wanted)
            throw Error("RULE013", token, $"`{Shown(token)}` 需要 {wanted} 个参数。", $"`{Shown(token)}` takes {wanted} argument(s).");
        foreach (var argument in arguments) Expect(argument, OperandType.Number, Shown(token));
        return new CallNode(function.Value, arguments, token.Start, tokens[position - 1].End);
    }

    private static ExpressionException? Chained(Token token) => token is { Kind: TokenKind.Sign, Text: "<" or "<=" or ">" or ">=" or "==" or "!=" }
        ? Error("RULE013", token, "比较不能连写；请写成 `5 <= x && x <= 7`。", "Comparisons cannot be chained; write `5 <= x && x <= 7`.")
        : null;

    private static ExpressionException? Word(Token token) => token.Kind != TokenKind.Name ? null : token.Text.ToUpperInvariant() switch
    {
        "AND" or "且" or "并且" => Error("RULE014", token, $"`{token.Text}` 请写成 `&&`。", $"Write `&&` for `{token.Text}`."),
        "OR" or "或" or "或者" => Error("RULE014", token, $"`{token.Text}` 请写成 `||`。", $"Write `||` for `{token.Text}`."),
        "NOT" or "非" => Error("RULE014", token, $"`{token.Text}` 请写成 `!`。", $"Write `!` for `{token.Text}`."),
        _ => null,
    };

    private static ExpressionException Forbidden(Token token) =>
        Error("RULE015", token, $"标准中不允许 `{token.Text}`；可用的函数只有 Math.Min、Math.Max、Math.Abs。",
            $"`{token.Text}` is not allowed in criteria; the only functions are Math.Min, Math.Max and Math.Abs.");

    private void CheckChoice(Node one, Node other)
    {
        if (one is not SymbolNode { Symbol.Choices: { Count: > 0 } choices } symbol || other is not TextNode literal || choices.Contains(literal.Value)) return;
        var nearest = NearestName.Of(literal.Value, choices) ?? string.Join(", ", choices);
        throw new ExpressionException("RULE010", literal.Start,
            $"`{symbol.Symbol.Name}` 不会取值 \"{literal.Value}\"；可用：{nearest}。", $"`{symbol.Symbol.Name}` is never \"{literal.Value}\"; did you mean {nearest}?");
    }

    private void Expect(Node node, OperandType type, string sign)
    {
        if (node.Type == type) return;
        throw new ExpressionException("RULE011", node.Start,
            $"`{sign}` 要求{Zh(type)}，而 `{text[node.Start..node.End]}` 是{Zh(node.Type)}。", $"`{sign}` takes a {En(type)}, but `{text[node.Start..node.End]}` is a {En(node.Type)}.");
    }

    private ExpressionException Mismatch(Node left, Node right, Token sign) =>
        Error("RULE011", sign, $"`{sign.Text}` 两边类型不同：`{text[left.Start..left.End]}` 是{Zh(left.Type)}，`{text[right.Start..right.End]}` 是{Zh(right.Type)}。",
            $"The two sides of `{sign.Text}` differ: `{text[left.Start..left.End]}` is a {En(left.Type)}, `{text[right.Start..right.End]}` is a {En(right.Type)}.");

    internal static string Zh(OperandType type) => type switch { OperandType.Boolean => "是/否", OperandType.Number => "数字", _ => "文字" };

    internal static string En(OperandType type) => type switch { OperandType.Boolean => "yes/no", OperandType.Number => "number", _ => "text" };

    private string Shown(Token token) => text[token.Start..token.End];

    private bool Take(string sign)
    {
        if (Current.Kind != TokenKind.Sign || Current.Text != sign) return false;
        position++;
        return true;
    }

    private static ExpressionException Error(string code, Token token, string zh, string en) => new(code, token.Start, zh, en);
}
