using System.Globalization;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting.Reasoning;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>A share is compared with `0.5`, a fact in percent with `50`: not the one with the other's number.</summary>
internal static class Percentages
{
    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        foreach (var criterion in LintedCriterion.All(scheme))
            foreach (var asked in Asked.In(criterion.Checked.Condition, criterion.Checked.Condition.Root))
                if (asked.Threshold is Rational threshold && Meant(asked.Of, threshold, criterion.Checked.Criterion.Clause.Text, scheme.Scheme.Facts) is { } meant)
                    Tell(criterion, asked, threshold.ToDecimal(), meant, problems);
    }

    private static void Tell(LintedCriterion criterion, Asked asked, decimal written, decimal meant, ProblemList problems)
    {
        var part = criterion.Rule.ExpressionOf(criterion.Index);
        var number = asked.Part.Parts.OfType<NumberNode>().First();
        var instead = meant.ToString("0.############", CultureInfo.InvariantCulture);
        var share = meant < written;
        problems.Add("PERCENT001", part.Pointer, part.PlaceOf(number.Start),
            share ? $"`{asked.Name}` 是比值，与 {written} 相比即 {written * 100}%；{written}% 请写 `{instead}`。" : $"`{asked.Name}` 以 % 为单位，与 {written} 相比即 {written}%；{instead}% 请写 `{instead}`。",
            share ? $"`{asked.Name}` is a ratio, so {written} is {written * 100}%; write {written}% as `{instead}`." : $"`{asked.Name}` is in percent, so {written} is {written}%; write {instead}% as `{instead}`.",
            Severity.Warning,
            part.Replacing(number.Start, number.End, instead));
    }

    // What the threshold should be; null if nothing speaks against it.
    private static decimal? Meant(Node of, Rational threshold, string clause, FactCatalogue facts)
    {
        var number = threshold.ToDecimal();
        return of switch
        {
            BinaryNode { Operator: Operator.Divide } quotient when number is > 1m and <= 100m && (Says(clause, number) || (number >= 10m && AreAlike(quotient, facts))) => number / 100m,
            SymbolNode symbol when number is > 0m and < 1m && UnitOf(symbol, facts) is "%" && !Says(clause, number) => number * 100m,
            _ => null,
        };
    }

    private static bool Says(string clause, decimal percent) =>
        clause.Contains($"{percent.ToString("0.############", CultureInfo.InvariantCulture)}%", StringComparison.Ordinal)
        || clause.Contains($"{percent.ToString("0.############", CultureInfo.InvariantCulture)}％", StringComparison.Ordinal);

    // A share is of its like: of cases counted, so many.
    private static bool AreAlike(BinaryNode quotient, FactCatalogue facts) =>
        UnitOf(quotient.Left, facts) is { } unit && unit == UnitOf(quotient.Right, facts);

    private static string? UnitOf(Node node, FactCatalogue facts) => node is SymbolNode symbol ? facts.Find(symbol.Symbol.Name)?.Unit?.Zh : null;
}
