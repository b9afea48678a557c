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

/// <summary>The value of one part of an expression, kept without a box: an explained month holds millions of them.</summary>
internal readonly record struct TraceValue(TraceKind Kind, Rational Number = default, string? Text = null)
{
    public static TraceValue Of(bool yes) => new(yes ? TraceKind.Yes : TraceKind.No);

    public static TraceValue Of(object value) => value switch
    {
        bool yes => Of(yes),
        decimal number => new(TraceKind.Number, number),
        Rational number => new(TraceKind.Number, number),
        _ => new(TraceKind.Text, default, (string)value),
    };

    public bool IsKnown => Kind is >= TraceKind.No and <= TraceKind.Text;
}
