using System.Globalization;

namespace ScoringGraph.Evaluation.Expressions;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Sign,
    End,
}

internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End);

/// <summary>
/// The first guard, before anything recursive looks at an expression: only listed characters, a bounded length, a bounded
/// number of tokens and a bounded depth. Deep nesting would otherwise end the process, not just the request.
/// </summary>
internal static class Lexer
{
    public const int MaxLength = 500;
    public const int MaxTokens = 200;
    public const int MaxDepth = 24;
    public const int MaxPrefixes = 4;

    private static readonly string[] Signs = ["||", "&&", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "!", "(", ")", ","];

    // The point is not a sign of the language, so these are whole words and there is no other way to write a member.
    private static readonly string[] Functions = ["Math.Min", "Math.Max", "Math.Abs"];

    private const string FullWidth = "＞＜＝！＋－＊／（），＆｜≥≤≠×÷“”‘’　％；：。、";
    private static readonly string[] HalfWidth = [">", "<", "==", "!", "+", "-", "*", "/", "(", ")", ",", "&", "|", ">=", "<=", "!=", "*", "/", "\"", "\"", "\"", "\"", " ", "0.5", "", "", "", ""];

    public static List<Token> Tokens(string text)
    {
        if (text.Length > MaxLength)
            throw Error("RULE016", MaxLength, $"表达式有 {text.Length} 个字符，最多 {MaxLength} 个。", $"The expression has {text.Length} characters; at most {MaxLength} are allowed.");
        var tokens = new List<Token>();
        for (var position = 0; position < text.Length;)
        {
            if (text[position] == ' ')
            {
                position++;
                continue;
            }

            var token = Next(text, position);
            tokens.Add(token);
            position = token.End;
            if (tokens.Count > MaxTokens)
                throw Error("RULE016", position, $"表达式过长：最多 {MaxTokens} 个词。", $"The expression is too long: at most {MaxTokens} words and signs.");
        }

        CheckDepth(tokens);
        tokens.Add(new Token(TokenKind.End, "", text.Length, text.Length));
        return tokens;
    }

    private static Token Next(string text, int start)
    {
        var character = text[start];
        if (char.IsAsciiDigit(character)) return Number(text, start);
        if (character == '"') return Quoted(text, start);
        if (IsNameStart(character)) return Name(text, start);
        foreach (var sign in Signs)
            if (string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0)
                return new Token(TokenKind.Sign, sign, start, start + sign.Length);
        throw Stray(text, start);
    }

    private static Token Number(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]);)
                end++;
        if (end < text.Length && text[end] == '%')
            throw Error("RULE014", end, $"百分数请写成小数：{text[start..end]}% 即 {Percent(text[start..end])}。", $"Write a percentage as a decimal: {text[start..end]}% is {Percent(text[start..end])}.");
        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || text[end] == '.'))
            throw Error("RULE014", end, "数字只写十进制数字，不带字母或指数。", "Write numbers in plain decimal digits, without letters or exponents.");
        if (text[start..end].Count(char.IsAsciiDigit) > 9)
            throw Error("RULE016", start, "规则中的数字最多 9 位。", "A number in a rule has at most 9 digits.");
        return new Token(TokenKind.Number, text[start..end], start, end);
    }

    private static string Percent(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (value / 100m).ToString("0.#########", CultureInfo.InvariantCulture) : "0.5";

    private static Token Quoted(string text, int start)
    {
        var end = text.IndexOf('"', start + 1);
        if (end < 0) throw Error("RULE013", start, "引号没有结束。", "The quoted text does not end.");
        var value = text[(start + 1)..end];
        if (value.Contains('\\', StringComparison.Ordinal)) throw Error("RULE015", start, "引号内不允许反斜杠。", "A quoted text must not contain a backslash.");
        return new Token(TokenKind.Text, value, start, end + 1);
    }

    private static Token Name(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsNameStart(text[end]) || char.IsAsciiDigit(text[end]))) end++;
        foreach (var function in Functions)
            if (end - start == 4 && string.CompareOrdinal(text, start, function, 0, function.Length) == 0)
                return new Token(TokenKind.Name, function, start, start + function.Length);
        return new Token(TokenKind.Name, text[start..end], start, end);
    }

    // Latin and Chinese only: a Cyrillic а that looks like a Latin a must not pass for one.
    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_' || character is >= '\u4E00' and <= '\u9FFF';

    private static ExpressionException Stray(string text, int at)
    {
        var character = text[at];
        if (character == '=')
            return Error("RULE014", at, "判断相等请写两个等号 `==`。", "Write two equals signs, `==`, to compare.");
        if (character == '\'')
            return Error("RULE014", at, "文字请用双引号，不用单引号。", "Use double quotes for text, not single ones.");
        if (character is '&' or '|')
            return Error("RULE014", at, $"请写两个 `{character}{character}`。", $"Write it twice: `{character}{character}`.");
        var wide = FullWidth.IndexOf(character, StringComparison.Ordinal);
        if (wide >= 0)
        {
            var instead = HalfWidth[wide];
            return Error("RULE014", at,
                instead.Length > 0 ? $"`{character}` 是全角或排版符号，请写 `{instead}`。" : $"`{character}` 是全角标点，表达式里不用它。",
                instead.Length > 0 ? $"`{character}` is a full-width or typographic sign; write `{instead}`." : $"`{character}` is a full-width sign that expressions do not use.");
        }

        if (character is '.' or '[' or ']' or '{' or '}' or ';' or '?' or ':' or '@' or '$' or '#' or '`' or '\\' or '~' or '^')
            return Error("RULE015", at, $"标准中不允许 `{character}`：只能使用事实、数字、比较、四则运算、`&&`、`||`、`!` 和括号。",
                $"`{character}` is not allowed in criteria: only facts, numbers, comparisons, + - * /, &&, ||, ! and parentheses are.");
        var point = ((int)character).ToString("X4", CultureInfo.InvariantCulture);
        return char.IsLetter(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control
            ? Error("RULE027", at, $"字符 U+{point} 形似或不可见，会误导读者；请改用普通字母。", $"Character U+{point} looks like another one or cannot be seen; use plain letters.")
            : Error("RULE013", at, $"这里不应出现 `{character}`（U+{point}）。", $"`{character}` (U+{point}) is not expected here.");
    }

    private static void CheckDepth(List<Token> tokens)
    {
        var (depth, prefixes) = (0, 0);
        foreach (var token in tokens)
        {
            prefixes = token.Text is "!" or "-" && token.Kind == TokenKind.Sign ? prefixes + 1 : 0;
            if (prefixes > MaxPrefixes)
                throw Error("RULE016", token.Start, $"连续的 `!` 或 `-` 最多 {MaxPrefixes} 个。", $"At most {MaxPrefixes} `!` or `-` may follow each other.");
            if (token is { Kind: TokenKind.Sign, Text: "(" } && ++depth > MaxDepth)
                throw Error("RULE016", token.Start, $"括号最多嵌套 {MaxDepth} 层。", $"Parentheses may be nested at most {MaxDepth} deep.");
            if (token is { Kind: TokenKind.Sign, Text: ")" }) depth--;
        }
    }

    private static ExpressionException Error(string code, int offset, string zh, string en) => new(code, offset, zh, en);
}
