using System.Globalization;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>
/// Reads tokens into a checked tree. The grammar is the second guard: what it has no rule for (members, methods, lambdas,
/// `new`, indexers) cannot be written. Its precedences are C#'s, so that stock RulesEngine reads the same text the same way.
/// </summary>
internal sealed class Parser(string text, List<Token> tokens, SymbolTable symbols, MistakeList mistakes)
{
    private int position;

    // Where the grammar does not go on, the reading ends; what encloses that place is then only half known and not judged.
    private bool stopped;

    private Token Current => tokens[position];

    public Node Parse()
    {
        var node = Or();
        if (Current.Kind != TokenKind.End) Stop(LeftOver());
        return stopped ? new ErrorNode([node], node.Start, node.End) : node;
    }

    private Node Or() => Logical(And, "||", Operator.Or);

    private Node And() => Logical(Equality, "&&", Operator.And);

    private Node Logical(Func<Node> operand, string sign, Operator op)
    {
        var left = operand();
        while (Take(sign))
        {
            Expect(left, OperandType.Boolean, sign);
            var right = operand();
            Expect(right, OperandType.Boolean, sign);
            left = new BinaryNode(op, left, right, OperandType.Boolean, left.Start, right.End);
        }

        return left;
    }

    private Node Equality()
    {
        var left = Relation();
        if (EqualityOf(Current) is not { } op) return left;
        var equality = ComparedWithTruth(left) ?? Equality(left, op);
        return EqualityOf(Current) is null ? equality : Stop(Chained(), equality);
    }

    private Node Equality(Node left, Operator op)
    {
        var sign = Next();
        var right = Relation();
        var sound = Match(left, right, sign);
        if (left.Type == OperandType.Boolean && right.Type == OperandType.Boolean) return Needless(left, sign, right.End);
        CheckChoice(left, right);
        CheckChoice(right, left);
        return Comparison(op, left, right, sound);
    }

    // How the sign is spelled does not matter where there should be none.
    private ErrorNode? ComparedWithTruth(Node left)
    {
        var (sign, literal) = (Current, tokens[position + 1]);
        if (left.Type is OperandType.Number or OperandType.Text || literal is not { Kind: TokenKind.Name, Text: "true" or "false" }) return null;
        position += 2;
        var negated = sign.IsSign("==") == (literal.Text == "false");
        var condition = text[left.Start..left.End];
        var edit = new Edit(left.Start, literal.End, !negated ? condition : left is SymbolNode ? $"!{condition}" : $"!({condition})");
        return Needless(left, sign, literal.End, edit);
    }

    private static Operator? EqualityOf(Token token) => token.IsSign("==") ? Operator.Equal : token.IsSign("!=") ? Operator.NotEqual : null;

    private Node Relation()
    {
        var left = Sum();
        if (RelationOf(Current) is not { } op) return left;
        var sign = Next();
        var right = Sum();
        var sound = Match(left, right, sign) && Expect(left, OperandType.Number, sign.Text) && Expect(right, OperandType.Number, sign.Text);
        var comparison = Comparison(op, left, right, sound);
        return RelationOf(Current) is null ? comparison : Stop(Chained(), comparison);
    }

    private static Operator? RelationOf(Token token) => token.Kind != TokenKind.Sign ? null : token.Text switch
    {
        "<" => Operator.Less,
        "<=" => Operator.LessOrEqual,
        ">" => Operator.Greater,
        ">=" => Operator.GreaterOrEqual,
        _ => null,
    };

    private static BinaryNode Comparison(Operator op, Node left, Node right, bool sound)
    {
        var known = sound && left.Type != OperandType.Unknown && right.Type != OperandType.Unknown;
        return new BinaryNode(op, left, right, known ? OperandType.Boolean : OperandType.Unknown, left.Start, right.End);
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
            var sound = Expect(left, OperandType.Number, sign);
            var right = operand();
            sound &= Expect(right, OperandType.Number, sign) && !stopped;
            left = sound ? new BinaryNode(op, left, right, OperandType.Number, left.Start, right.End) : new ErrorNode([left, right], left.Start, right.End);
        }
    }

    private Node Unary()
    {
        var start = Current.Start;
        if (Take("!"))
        {
            var operand = Unary();
            return Expect(operand, OperandType.Boolean, "!") ? new NegationNode(operand, start, operand.End) : new ErrorNode([operand], start, operand.End);
        }

        if (Take("-"))
        {
            var operand = Unary();
            if (!Expect(operand, OperandType.Number, "-")) return new ErrorNode([operand], start, operand.End);
            return operand is NumberNode number ? new NumberNode(-number.Value, start, number.End) : new NegationNode(operand, start, operand.End);
        }

        return Followed(Primary());
    }

    private Node Primary()
    {
        var token = Current;
        if (token.Kind is TokenKind.Stray || token.Kind is TokenKind.Sign && token.Text != "(")
            return Stop(Error("RULE013", token, $"这里应是事实或数字，而不是 `{Shown(token)}`。", $"A fact or number is expected here, not `{Shown(token)}`."));
        if (token.Kind == TokenKind.End)
            return Stop(Error("RULE013", token, "表达式没有写完：这里还缺一个事实或数字。", "The expression is not finished: a fact or number is missing here."));
        Next();
        return token.Kind switch
        {
            TokenKind.Number => new NumberNode(decimal.Parse(token.Text, CultureInfo.InvariantCulture), token.Start, token.End),
            TokenKind.Text => new TextNode(token.Text, token.Start, token.End),
            TokenKind.Name => Named(token),
            TokenKind.Unreadable => Unknown(token),
            _ => Parenthesized(token),
        };
    }

    private Node Parenthesized(Token opening)
    {
        var inner = Or();
        return Take(")") ? inner with { Start = opening.Start, End = tokens[position - 1].End } : Stop(Unclosed(), inner);
    }

    // A member is refused and passed over; anything else that is no operator was left over, or an operator is missing.
    private Node Followed(Node node)
    {
        if (AtMember && node is not ErrorNode) Report(Current.Mistake!);
        while (AtMember) node = Member(node);
        if (Current.Kind == TokenKind.End || Current.Kind == TokenKind.Sign && Current.Text is not ("(" or "!")) return node;
        return node is ErrorNode ? StopUnheard(node) : Stop(LeftOver(), node);
    }

    private bool AtMember => Current.IsStray(".") || Current.IsStray("[");

    private ErrorNode Member(Node node)
    {
        if (tokens[position++].Text == "[") PassGroup();
        else if (Current.Kind is TokenKind.Name or TokenKind.Unreadable) position++;
        if (Take("(")) PassGroup();
        return new ErrorNode([node], node.Start, tokens[position - 1].End);
    }

    // To behind the bracket that closes the one just taken; what stands between goes with it, its mistakes too.
    private void PassGroup()
    {
        var depth = 1;
        for (; depth > 0 && Current.Kind != TokenKind.End; position++)
            depth += Current.IsSign("(") || Current.IsStray("[") ? 1 : Current.IsSign(")") || Current.IsStray("]") ? -1 : 0;
        stopped |= depth > 0;
    }

    private Node Named(Token token)
    {
        if (MathCall(token) is { } call) return call;
        if (AtMember)
        {
            Report(Current.Mistake!);
            return Unknown(token);
        }

        if (Take("("))
        {
            Forbid(token);
            PassGroup();
            return Unknown(token);
        }

        if (symbols.Find(token.Text) is { } symbol) return new SymbolNode(symbol, token.Start, token.End);
        if (symbols.IsList(token.Text))
            Report(Error("RULE011", token, $"`{token.Text}` 是列表，表达式不能直接使用它。", $"`{token.Text}` is a list; an expression cannot use it."));
        else if (token.Text is "true" or "false" or "null" or "new" or "it" or "typeof" or "is" or "as")
            Forbid(token);
        else
            Report(NearestName.Of(token.Text, symbols.Names) is { } nearest
                ? Error("RULE010", token, $"没有名为 `{token.Text}` 的事实；您是否想写 `{nearest}`？", $"There is no fact `{token.Text}`; did you mean `{nearest}`?",
                    NearestName.Sure(token.Text, symbols.Names) is { } sure ? new Edit(token.Start, token.End, sure) : null)
                : Error("RULE010", token, $"没有名为 `{token.Text}` 的事实；请先在 facts.json 中声明。", $"There is no fact `{token.Text}`; declare it in facts.json first."));
        return Unknown(token);
    }

    private ErrorNode Unknown(Token token)
    {
        var nearest = NearestName.Of(token.Text, symbols.Names);
        return new ErrorNode(nearest is null ? [] : [new SymbolNode(symbols.Find(nearest)!, token.Start, token.End)], token.Start, token.End);
    }

    private Node? MathCall(Token token)
    {
        Function? function = token.Text switch { "Math.Min" => Function.Min, "Math.Max" => Function.Max, "Math.Abs" => Function.Abs, _ => null };
        if (function is null || !Take("(")) return null;
        var arguments = new List<Node>();
        do
        {
            arguments.Add(Sum());
            Expect(arguments[^1], OperandType.Number, Shown(token));
        }
        while (Take(","));
        if (!Take(")")) return Stop(Unclosed(), [.. arguments]);
        var end = tokens[position - 1].End;
        var wanted = function == Function.Abs ? 1 : 2;
        if (arguments.Count == wanted) return new CallNode(function.Value, arguments, token.Start, end);
        Report(Error("RULE013", token, $"`{Shown(token)}` 需要 {wanted} 个参数。", $"`{Shown(token)}` takes {wanted} argument(s)."));
        return new ErrorNode(arguments, token.Start, end);
    }

    private ErrorNode Needless(Node condition, Token sign, int end, Edit? edit = null)
    {
        Report(Error("RULE011", sign, "是/否事实不必与 true、false 比较；请直接写 `x` 或 `!x`。", "A yes/no fact needs no comparison; write `x` or `!x`.", edit));
        return new ErrorNode([condition], condition.Start, end);
    }

    private void Forbid(Token token) =>
        Report(Error("RULE015", token, $"标准中不允许 `{token.Text}`；可用的函数只有 Math.Min、Math.Max、Math.Abs。",
            $"`{token.Text}` is not allowed in criteria; the only functions are Math.Min, Math.Max and Math.Abs."));

    private void CheckChoice(Node one, Node other)
    {
        if (one is not SymbolNode { Symbol.Choices: { Count: > 0 } choices } symbol || other is not TextNode literal || choices.Contains(literal.Value)) return;
        var nearest = NearestName.Of(literal.Value, choices) ?? string.Join(", ", choices);
        Report(new Mistake("RULE010", literal.Start,
            $"`{symbol.Symbol.Name}` 不会取值 \"{literal.Value}\"；可用：{nearest}。", $"`{symbol.Symbol.Name}` is never \"{literal.Value}\"; did you mean {nearest}?",
            NearestName.Sure(literal.Value, choices) is { } sure ? new Edit(literal.Start, literal.End, $"\"{sure}\"") : null));
    }

    private bool Expect(Node node, OperandType type, string sign)
    {
        if (node.Type == type || node.Type == OperandType.Unknown) return true;
        Report(new Mistake("RULE011", node.Start,
            $"`{sign}` 要求{Zh(type)}，而 `{text[node.Start..node.End]}` 是{Zh(node.Type)}。", $"`{sign}` takes a {En(type)}, but `{text[node.Start..node.End]}` is a {En(node.Type)}."));
        return false;
    }

    private bool Match(Node left, Node right, Token sign)
    {
        if (left.Type == right.Type || left.Type == OperandType.Unknown || right.Type == OperandType.Unknown) return true;
        Report(Error("RULE011", sign, $"`{sign.Text}` 两边类型不同：`{text[left.Start..left.End]}` 是{Zh(left.Type)}，`{text[right.Start..right.End]}` 是{Zh(right.Type)}。",
            $"The two sides of `{sign.Text}` differ: `{text[left.Start..left.End]}` is a {En(left.Type)}, `{text[right.Start..right.End]}` is a {En(right.Type)}.",
            Unquoted(left, right) ?? Unquoted(right, left)));
        return false;
    }

    private static Edit? Unquoted(Node number, Node quoted) =>
        number.Type == OperandType.Number && quoted is TextNode literal && decimal.TryParse(literal.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? new Edit(literal.Start, literal.End, literal.Value)
            : null;

    internal static string Zh(OperandType type) => type switch { OperandType.Boolean => "是/否", OperandType.Number => "数字", _ => "文字" };

    internal static string En(OperandType type) => type switch { OperandType.Boolean => "yes/no", OperandType.Number => "number", _ => "text" };

    private string Shown(Token token) => text[token.Start..token.End];

    private bool Take(string sign)
    {
        if (!Current.IsSign(sign)) return false;
        Next();
        return true;
    }

    private Token Next()
    {
        if (Current.Mistake is { } mistake) Report(mistake);
        return tokens[position++];
    }

    // Beside a sign that was misspelled, the grammar only notices the same mistake again.
    private ErrorNode Stop(Mistake mistake, params IReadOnlyList<Node> read)
    {
        Report(Current.Mistake ?? (position > 0 ? tokens[position - 1].Mistake : null) ?? mistake);
        return StopUnheard(read);
    }

    private ErrorNode StopUnheard(params IReadOnlyList<Node> read)
    {
        var at = Current;
        stopped = true;
        position = tokens.Count - 1;
        return new ErrorNode(read, read.Count > 0 ? read[0].Start : at.Start, at.Start);
    }

    private void Report(Mistake mistake)
    {
        if (!stopped) mistakes.Add(mistake);
    }

    private Mistake LeftOver() => Error("RULE013", Current, $"`{Shown(Current)}` 之前缺少运算符，或多了一部分。", $"An operator is missing before `{Shown(Current)}`, or something is left over.");

    private Mistake Chained() => Error("RULE013", Current, "比较不能连写；请写成 `5 <= x && x <= 7`。", "Comparisons cannot be chained; write `5 <= x && x <= 7`.");

    private Mistake Unclosed() => Error("RULE013", Current, "缺少右括号 `)`。", "A closing parenthesis `)` is missing.");

    private static Mistake Error(string code, Token token, string zh, string en, Edit? edit = null) => new(code, token.Start, zh, en, edit);
}
