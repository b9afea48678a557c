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
