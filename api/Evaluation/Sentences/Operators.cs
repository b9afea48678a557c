using ScoringGraph.Evaluation.Expressions;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>What a comparison is about, which decides its words.</summary>
internal enum Measured
{
    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A month.</summary>
    Month,

    /// <summary>Any other number.</summary>
    Amount,
}

/// <summary>Operators in words and signs.</summary>
internal static class Operators
{
    public static string Zh(Operator op, Measured measured) => op switch
    {
        Operator.GreaterOrEqual => measured switch { Measured.Count => "不少于", Measured.Month => "不早于", _ => "不低于" },
        Operator.LessOrEqual => measured == Measured.Month ? "不晚于" : "不超过",
        Operator.Greater => measured == Measured.Month ? "晚于" : "超过",
        Operator.Less => measured switch { Measured.Count => "少于", Measured.Month => "早于", _ => "低于" },
        Operator.Equal => "为",
        _ => "不为",
    };

    public static string En(Operator op, Measured measured) => op switch
    {
        Operator.GreaterOrEqual => measured == Measured.Month ? "no earlier than" : "at least",
        Operator.LessOrEqual => measured == Measured.Month ? "no later than" : "at most",
        Operator.Greater => measured == Measured.Month ? "later than" : "more than",
        Operator.Less => measured switch { Measured.Count => "fewer than", Measured.Month => "earlier than", _ => "less than" },
        Operator.Equal => "exactly",
        _ => "other than",
    };

    /// <summary>Between two counts.</summary>
    public static string ManyEn(Operator op) => op switch
    {
        Operator.GreaterOrEqual => "at least as many as",
        Operator.LessOrEqual => "at most as many as",
        Operator.Equal => "as many as",
        Operator.NotEqual => "not as many as",
        _ => En(op, Measured.Count),
    };

    public static string Sign(Operator op) => op switch
    {
        Operator.Equal => "=",
        Operator.NotEqual => "≠",
        Operator.Less => "<",
        Operator.LessOrEqual => "≤",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => "≥",
        Operator.Add => "+",
        Operator.Subtract => "−",
        _ => "×",
    };
}
