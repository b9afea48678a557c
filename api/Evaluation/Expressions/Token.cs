namespace ScoringGraph.Evaluation.Expressions;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Sign,

    /// <summary>A name, number or text that is there but cannot be read.</summary>
    Unreadable,

    /// <summary>A character that means nothing in the rule language.</summary>
    Stray,

    /// <summary>The end of the expression.</summary>
    End,
}

/// <summary>A word or sign of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it was meant to say.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="Mistake">What is wrong with how it is written, for the parser to report when it gets there; null if nothing is.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End, Mistake? Mistake = null)
{
    public bool IsSign(string sign) => Kind == TokenKind.Sign && Text == sign;

    public bool IsStray(string character) => Kind == TokenKind.Stray && Text == character;
}
