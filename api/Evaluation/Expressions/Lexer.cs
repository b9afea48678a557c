using System.Globalization;
using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>
/// Cuts an expression into tokens. Only listed characters have a meaning; a token that is misspelled in a known way becomes the
/// one that was meant, with its mistake.
/// </summary>
internal sealed class Lexer(string text, MistakeList mistakes)
{
    private static readonly HashSet<string> Signs = ["||", "&&", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "!", "(", ")", ","];

    // The point is not a sign of the language, so these are whole words and there is no other way to write a member.
    private static readonly string[] Functions = ["Math.Min", "Math.Max", "Math.Abs"];

    private const string Wide = "＞＜＝！＋－＊／（），＆｜≥≤≠×÷　";
    private static readonly string[] Narrow = [">", "<", "=", "!", "+", "-", "*", "/", "(", ")", ",", "&", "|", ">=", "<=", "!=", "*", "/", " "];

    public List<Token> Tokens()
    {
        var tokens = new List<Token>();
        for (var position = 0; position < text.Length;)
        {
            if (IsBlank(position))
            {
                position++;
                continue;
            }

            tokens.Add(Next(position));
            position = tokens[^1].End;
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length, text.Length));
        return tokens;
    }

    private bool IsBlank(int at)
    {
        if (text[at] == ' ') return true;
        if (text[at] == '　') mistakes.Add(FullWidth(at, at + 1, " "));
        else if (IsInvisible(text[at])) mistakes.Add(Deceptive(at));
        else return false;
        return true;
    }

    private Token Next(int start) => text[start] switch
    {
        '"' => Quoted(start),
        '\'' or '‘' or '’' or '“' or '”' => Misquoted(start),
        var digit when char.IsAsciiDigit(digit) => Number(start),
        var letter when IsInWord(letter) => Word(start),
        _ => Sign(start) ?? Doubled(start) ?? Stray(start),
    };

    private Token Number(int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]);)
                end++;
        var digits = text[start..end];
        if (end < text.Length && text[end] is '%' or '％')
            return new Token(TokenKind.Number, Percent(digits), start, end + 1,
                Error("RULE014", end, $"百分数请写成小数：{digits}% 即 {Percent(digits)}。", $"Write a percentage as a decimal: {digits}% is {Percent(digits)}.", new Edit(start, end + 1, Percent(digits))));
        var rest = end;
        while (rest < text.Length && (char.IsLetterOrDigit(text[rest]) || text[rest] is '_' or '.')) rest++;
        if (rest > end)
            return new Token(TokenKind.Unreadable, digits, start, rest, Error("RULE014", end, "数字只写十进制数字，不带字母或指数。", "Write numbers in plain decimal digits, without letters or exponents."));
        return digits.Count(char.IsAsciiDigit) > 9
            ? new Token(TokenKind.Unreadable, digits, start, end, Error("RULE016", start, "规则中的数字最多 9 位。", "A number in a rule has at most 9 digits."))
            : new Token(TokenKind.Number, digits, start, end);
    }

    private static string Percent(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (value / 100m).ToString("0.#########", CultureInfo.InvariantCulture) : "0.5";

    private Token Quoted(int start)
    {
        var end = text.IndexOf('"', start + 1);
        if (end < 0) return new Token(TokenKind.Unreadable, "", start, text.Length, Error("RULE013", start, "引号没有结束。", "The quoted text does not end."));
        var value = text[(start + 1)..end];
        return value.Contains('\\', StringComparison.Ordinal)
            ? new Token(TokenKind.Unreadable, value, start, end + 1, Error("RULE015", start, "引号内不允许反斜杠。", "A quoted text must not contain a backslash."))
            : new Token(TokenKind.Text, value, start, end + 1);
    }

    private Token Misquoted(int start)
    {
        var end = text.AsSpan(start + 1).IndexOfAny(text[start] is '“' or '”' ? "“”\"" : "'‘’") + start + 1;
        var mistake = text[start] == '\'' ? Error("RULE014", start, "文字请用双引号，不用单引号。", "Use double quotes for text, not single ones.") : FullWidth(start, start + 1, "\"");
        return end > start
            ? new Token(TokenKind.Text, text[(start + 1)..end], start, end + 1, mistake with { Edit = new Edit(start, end + 1, $"\"{text[(start + 1)..end]}\"") })
            : new Token(TokenKind.Unreadable, "", start, text.Length, mistake with { Edit = null });
    }

    private Token Word(int start)
    {
        foreach (var function in Functions)
            if (string.CompareOrdinal(text, start, function, 0, function.Length) == 0)
                return new Token(TokenKind.Name, function, start, start + function.Length);
        var end = start;
        while (end < text.Length && (IsInWord(text[end]) || char.IsAsciiDigit(text[end]))) end++;
        var word = text[start..end];
        for (var at = start; at < end; at++)
            if (!IsPlain(text[at]) && !char.IsAsciiDigit(text[at]))
                return new Token(TokenKind.Unreadable, word, start, end, Deceptive(at) with { Edit = LookAlike.Plain(word) is { } plain ? new Edit(start, end, plain) : null });
        var sign = word.ToUpperInvariant() switch { "AND" or "且" or "并且" => "&&", "OR" or "或" or "或者" => "||", "NOT" or "非" => "!", _ => null };
        return sign is null
            ? new Token(TokenKind.Name, word, start, end)
            : new Token(TokenKind.Sign, sign, start, end, Error("RULE014", start, $"`{word}` 请写成 `{sign}`。", $"Write `{sign}` for `{word}`.", new Edit(start, end, sign)));
    }

    private Token? Sign(int start)
    {
        for (var end = Math.Min(start + 2, text.Length); end > start; end--)
        {
            var sign = string.Concat(text[start..end].Select(Narrowed));
            if (!Signs.Contains(sign)) continue;
            if (!text.AsSpan(start, end - start).SequenceEqual(sign)) mistakes.Add(FullWidth(start, end, sign));
            return new Token(TokenKind.Sign, sign, start, end);
        }

        return null;
    }

    // These exist only in twos.
    private Token? Doubled(int at)
    {
        var single = Narrowed(text[at]);
        if (single is not ("=" or "&" or "|")) return null;
        if (single == "=" && at + 1 < text.Length && Narrowed(text[at + 1]) is (">" or "<") and var turned)
            return new Token(TokenKind.Sign, turned + "=", at, at + 2, Error("RULE014", at, $"`{text[at..(at + 2)]}` 请写成 `{turned}=`。", $"Write `{turned}=` for `{text[at..(at + 2)]}`.", new Edit(at, at + 2, turned + "=")));
        var mistake = text[at] != single[0] ? FullWidth(at, at + 1, single + single)
            : single == "=" ? Error("RULE014", at, "判断相等请写两个等号 `==`。", "Write two equals signs, `==`, to compare.", new Edit(at, at + 1, "=="))
            : Error("RULE014", at, $"请写两个 `{single}{single}`。", $"Write it twice: `{single}{single}`.", new Edit(at, at + 1, single + single));
        return new Token(TokenKind.Sign, single + single, at, at + 1, mistake);
    }

    private static string Narrowed(char character) => Wide.IndexOf(character, StringComparison.Ordinal) is >= 0 and var index ? Narrow[index] : character.ToString();

    private Token Stray(int at)
    {
        var character = text[at];
        var mistake = character switch
        {
            '％' => FullWidth(at, at + 1, "0.5") with { Edit = null },
            '；' or '：' or '。' or '、' => Error("RULE014", at, $"`{character}` 是全角标点，表达式里不用它。", $"`{character}` is a full-width sign that expressions do not use."),
            '.' or '[' or ']' or '{' or '}' or ';' or '?' or ':' or '@' or '$' or '#' or '`' or '\\' or '~' or '^' =>
                Error("RULE015", at, $"标准中不允许 `{character}`：只能使用事实、数字、比较、四则运算、`&&`、`||`、`!` 和括号。",
                    $"`{character}` is not allowed in criteria: only facts, numbers, comparisons, + - * /, &&, ||, ! and parentheses are."),
            _ => Error("RULE013", at, $"这里不应出现 `{character}`（U+{Point(character)}）。", $"`{character}` (U+{Point(character)}) is not expected here."),
        };
        return new Token(TokenKind.Stray, character.ToString(), at, at + 1, mistake);
    }

    private static bool IsInWord(char character) => IsPlain(character) || char.IsLetter(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    // Latin and Chinese only: a Cyrillic а that looks like a Latin a must not pass for one.
    private static bool IsPlain(char character) => char.IsAsciiLetter(character) || character == '_' || character is >= '\u4E00' and <= '\u9FFF';

    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static string Point(char character) => ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    private Mistake Deceptive(int at) =>
        Error("RULE027", at, $"字符 U+{Point(text[at])} 形似或不可见，会误导读者；请改用普通字母。", $"Character U+{Point(text[at])} looks like another one or cannot be seen; use plain letters.", new Edit(at, at + 1, char.IsControl(text[at]) ? " " : ""));

    private Mistake FullWidth(int start, int end, string instead) =>
        Error("RULE014", start, $"`{text[start..end]}` 是全角或排版符号，请写 `{instead}`。", $"`{text[start..end]}` is a full-width or typographic sign; write `{instead}`.", new Edit(start, end, instead));

    private static Mistake Error(string code, int offset, string zh, string en, Edit? edit = null) => new(code, offset, zh, en, edit);
}
