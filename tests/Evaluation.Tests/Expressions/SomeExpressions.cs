using CsCheck;

namespace ScoringGraph.Evaluation.Tests.Expressions;

/// <summary>Random legal yes/no expressions over <see cref="Some.Facts"/>.</summary>
internal static class SomeExpressions
{
    private static readonly Gen<string> Literals = Gen.OneOf(Gen.Int[0, 120].Select(value => $"{value}"), Gen.Select(Gen.Int[0, 5], Gen.Int[0, 999], (whole, part) => $"{whole}.{part:000}"));

    private static readonly Gen<string> Numbers = OneOf("cases", "total", "population", "ratio", "days");

    private static readonly Gen<string> Comparisons = OneOf("==", "!=", "<", "<=", ">", ">=");

    public static readonly Gen<string> Conditions = Condition(3);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    /// <summary>An amount that reads at least one fact and holds no quotient.</summary>
    private static Gen<string> Amount(int depth) => depth == 0
        ? Numbers
        : Gen.Frequency(
            (5, Numbers),
            (2, Gen.Select(Amount(depth - 1), OneOf("+", "-"), Gen.OneOf(Literals, Amount(depth - 1)), (left, sign, right) => $"({left} {sign} {right})")),
            (1, Gen.Select(Amount(depth - 1), Literals, (left, right) => $"{left} * {right}")),
            (1, Gen.Select(Literals, Amount(depth - 1), (left, right) => $"{left} * {right}")),
            (1, Gen.Select(Numbers, Numbers, (left, right) => $"{left} * {right} * {left}")),
            (1, Amount(depth - 1).Select(inner => $"-({inner})")),
            (1, Gen.Select(OneOf("Min", "Max"), Amount(depth - 1), Literals, (function, left, right) => $"Math.{function}({left}, {right})")),
            (1, Amount(depth - 1).Select(inner => $"Math.Abs({inner})")));

    private static Gen<string> Condition(int depth) => depth == 0
        ? Gen.Frequency(
            (6, Gen.Select(Amount(2), Comparisons, Gen.OneOf(Literals, Amount(1)), (left, sign, right) => $"{left} {sign} {right}")),
            (2, Gen.Select(Literals, Comparisons, Amount(1), (left, sign, right) => $"{left} {sign} {right}")),
            (3, Gen.Select(Amount(1), Comparisons, Literals, (left, sign, right) => $"{left} / population {sign} {right}")),
            (1, Gen.Select(Amount(1), Comparisons, Literals, (left, sign, right) => $"{right} {sign} {left} / population")),
            (1, Gen.Select(Comparisons, Literals, (sign, right) => $"(total > 0 && cases / total {sign} {right})")),
            (1, Gen.Select(Comparisons, Literals, (sign, right) => $"(total == 0 || cases / total {sign} {right})")),
            (1, Gen.Select(OneOf("==", "!="), OneOf("plan", "approved"), (sign, stage) => $"stage {sign} \"{stage}\"")),
            (2, OneOf("published", "connected")))
        : Gen.Frequency(
            (3, Condition(0)),
            (3, Gen.Select(Condition(depth - 1), OneOf("&&", "||"), Condition(depth - 1), (left, sign, right) => $"{left} {sign} {right}")),
            (1, Gen.Select(Condition(depth - 1), OneOf("&&", "||"), Condition(depth - 1), (left, sign, right) => $"({left} {sign} {right})")),
            (1, Condition(depth - 1).Select(inner => $"!({inner})")));
}
