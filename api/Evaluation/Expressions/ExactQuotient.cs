using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>Compares a quotient with a number without ever rounding it.</summary>
internal static class ExactQuotient
{
    /// <summary>Negative, 0 or positive as `numerator / denominator` is less than, equal to or more than the value.</summary>
    public static int Compare(decimal numerator, decimal denominator, decimal value)
    {
        if (denominator == 0m) throw new DivideByZeroException();
        return Rational.CompareQuotient(numerator, denominator, value);
    }
}
