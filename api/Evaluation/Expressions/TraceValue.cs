using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>What became of one part of an expression.</summary>
internal enum TraceKind : byte
{
    /// <summary>`&amp;&amp;` or `||` was decided before it.</summary>
    NotEvaluated,
    No,
    Yes,
    Number,
    Text,

    /// <summary>A part of it broke.</summary>
    Unknown,
    DividedByZero,
    TooLarge,
}

/// <summary>The value of one part of an expression, filled in where it lies: an explained month holds millions of them.</summary>
internal struct TraceValue
{
    public TraceKind Kind;

    public Rational Number { get; private set; }

    public string? Text { get; private set; }

    public readonly bool IsKnown => Kind is >= TraceKind.No and <= TraceKind.Text;

    public void SetYes(bool yes) => Kind = yes ? TraceKind.Yes : TraceKind.No;

    public void SetNumber(Rational number) => (Kind, Number) = (TraceKind.Number, number);

    public void SetText(string text) => (Kind, Text) = (TraceKind.Text, text);
}
