using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>Evaluates an expression and keeps every part's value.</summary>
public static class Tracer
{
    /// <summary>Evaluates the expression over reported facts; a fact that is absent stands as no, 0 or "".</summary>
    public static Trace Of(RuleExpression expression, FactRow row) => Of(expression, expression.OverFacts.Value, row);

    /// <summary>Evaluates the expression.</summary>
    /// <param name="expression">The checked expression.</param>
    /// <param name="read">Gives a symbol's value: bool, decimal or string.</param>
    public static Trace Of(RuleExpression expression, Func<Symbol, object> read) => Of(expression, expression.OverSymbols.Value, read);

    private static Trace Of<TSource>(RuleExpression expression, Action<TSource, TraceFrame> program, TSource source)
    {
        var frame = new TraceFrame(expression.Layout);
        program(source, frame);
        return new Trace(expression, expression.Root, frame);
    }
}
