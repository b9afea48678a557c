namespace ScoringGraph.Evaluation.Expressions;

/// <summary>
/// The first guard, before anything recursive looks at an expression: a bounded length, a bounded number of tokens and a bounded
/// depth. Deep nesting would otherwise end the process, not just the request.
/// </summary>
internal static class Limits
{
    public const int MaxLength = 500;
    public const int MaxTokens = 200;
    public const int MaxDepth = 24;
    public const int MaxPrefixes = 4;

    /// <summary>What is wrong with an expression too long to be looked at, or null.</summary>
    public static Mistake? Passed(string text) => text.Length <= MaxLength
        ? null
        : Error(MaxLength, $"表达式有 {text.Length} 个字符，最多 {MaxLength} 个。", $"The expression has {text.Length} characters; at most {MaxLength} are allowed.");

    /// <summary>What is wrong with an expression too long or too deep to be parsed, or null.</summary>
    public static Mistake? Passed(List<Token> tokens)
    {
        // The end is a token, too.
        if (tokens.Count > MaxTokens + 1)
            return Error(tokens[MaxTokens].End, $"表达式过长：最多 {MaxTokens} 个词。", $"The expression is too long: at most {MaxTokens} words and signs.");
        var (depth, prefixes) = (0, 0);
        foreach (var token in tokens)
        {
            prefixes = token.IsSign("!") || token.IsSign("-") ? prefixes + 1 : 0;
            if (prefixes > MaxPrefixes)
                return Error(token.Start, $"连续的 `!` 或 `-` 最多 {MaxPrefixes} 个。", $"At most {MaxPrefixes} `!` or `-` may follow each other.");
            if (token.IsSign("(") && ++depth > MaxDepth)
                return Error(token.Start, $"括号最多嵌套 {MaxDepth} 层。", $"Parentheses may be nested at most {MaxDepth} deep.");
            if (token.IsSign(")")) depth--;
        }

        return null;
    }

    private static Mistake Error(int offset, string zh, string en) => new("RULE016", offset, zh, en);
}
