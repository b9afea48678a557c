using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>Reads an expression that stands in a JSON text, and reports everything that is wrong with it, each in its place.</summary>
public static class ExpressionReader
{
    /// <summary>The checked expression, or null with problems.</summary>
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

        var mistakes = new MistakeList();
        var root = Read(part.Text, symbols, type, nonZero, mistakes);
        foreach (var mistake in mistakes.InOrder)
            problems.Add(mistake.Code, part.Pointer, part.PlaceOf(mistake.Offset), mistake.Sentence.Zh, mistake.Sentence.En, fix: mistake.Edit is { } edit ? part.Replacing(edit.Start, edit.End, edit.Instead) : null);
        return root is not null && mistakes.IsEmpty ? new RuleExpression(part.Text, root) : null;
    }

    private static Node? Read(string text, SymbolTable symbols, OperandType type, IReadOnlySet<string> nonZero, MistakeList mistakes)
    {
        if (mistakes.EndAt(Limits.Passed(text))) return null;
        var tokens = new Lexer(text, mistakes).Tokens();
        if (mistakes.EndAt(Limits.Passed(tokens))) return null;
        var root = new Parser(text, tokens, symbols, mistakes).Parse();
        new ShapeGuard(text, mistakes).Check(root, type, nonZero);
        return root;
    }
}
