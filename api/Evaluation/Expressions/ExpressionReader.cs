using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>Ends the reading of an expression; <see cref="ExpressionReader"/> turns it into a problem with its place.</summary>
internal sealed class ExpressionException(string code, int offset, string zh, string en) : Exception(en)
{
    public string Code { get; } = code;

    public int Offset { get; } = offset;

    public Text Sentence { get; } = new(zh, en);
}

/// <summary>Reads an expression that stands in a JSON text, and reports what is wrong in its place.</summary>
public static class ExpressionReader
{
    /// <summary>The checked expression, or null with a problem.</summary>
    /// <param name="part">The JSON text that holds it.</param>
    /// <param name="symbols">The names it may use.</param>
    /// <param name="type">The type it must have.</param>
    /// <param name="nonZero">Symbols known not to be 0 when it is asked.</param>
    /// <param name="problems">Where problems go.</param>
    public static RuleExpression? Read(JsonPart part, SymbolTable symbols, OperandType type, IReadOnlySet<string> nonZero, ProblemList problems)
    {
        if (part.Kind != JsonKind.String || string.IsNullOrWhiteSpace(part.Text))
        {
            problems.Add("RULE006", part, "表达式为空；请写明条件，例如 `cases >= 20`。", "The expression is empty; write a condition such as `cases >= 20`.");
            return null;
        }

        try
        {
            return Read(part.Text, symbols, type, nonZero);
        }
        catch (ExpressionException exception)
        {
            problems.Add(exception.Code, part.Pointer, PlaceOf(part, exception.Offset), exception.Sentence.Zh, exception.Sentence.En);
            return null;
        }
    }

    internal static RuleExpression Read(string text, SymbolTable symbols, OperandType type, IReadOnlySet<string> nonZero)
    {
        var root = new Parser(text, Lexer.Tokens(text), symbols).Parse();
        var expression = new RuleExpression(text, root);
        ShapeGuard.Check(expression, type, nonZero);
        return expression;
    }

    // The quote before the text is one character; a quote or backslash inside it is written with two.
    private static Place PlaceOf(JsonPart part, int offset)
    {
        var escapes = part.Text.AsSpan(0, Math.Min(offset, part.Text.Length)).Count('"') + part.Text.AsSpan(0, Math.Min(offset, part.Text.Length)).Count('\\');
        return part.Place with { Column = part.Place.Column + 1 + offset + escapes };
    }
}
