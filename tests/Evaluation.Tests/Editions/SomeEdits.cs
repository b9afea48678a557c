using System.Text.RegularExpressions;
using CsCheck;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Tests.Editions;

/// <summary>Random changes of the real plan's rules: another month's version, other thresholds, other points, and under any policy.</summary>
internal static partial class SomeEdits
{
    public static readonly Gen<IReadOnlyList<CheckedRule>> Any =
        Gen.Select(Gen.Shuffle(Plan.Loaded.Scheme.Indicators.Select(indicator => indicator.Code).ToArray()), Gen.Int[1, 3], Gen.Int[1, 1_000_000], (codes, count, seed) =>
            (IReadOnlyList<CheckedRule>)[.. codes.Take(count).Select((code, i) => Edited(code, new Random(seed + i)))]);

    /// <summary>The real plan under the policies that decide what becomes of lags, mismatched points and partial participation.</summary>
    public static readonly Gen<LoadedScheme> Policies = Gen.Select(
        Gen.Enum<LagDerivation>(), Gen.Enum<LagOrder>(), Gen.Enum<PointsMismatch>(), Gen.Enum<Denominator>(), Gen.Enum<PartialArea>(), (derive, order, mismatch, denominator, partial) => Plan.Loaded with
        {
            Declared =
            [
                Plan.Loaded.Declared[0] with
                {
                    Scheme = Plan.Loaded.Scheme with
                    {
                        Lag = Plan.Loaded.Scheme.Lag with { Derive = derive, Order = order },
                        Points = new PointsPolicy(mismatch, denominator, []),
                        Final = Plan.Loaded.Scheme.Final with { PartialArea = partial },
                    },
                },
            ],
        });

    private static CheckedRule Edited(string indicator, Random random)
    {
        var versions = Plan.Loaded.Rules.Where(rule => rule.Version.Indicator == indicator).ToArray();
        var text = versions[random.Next(versions.Length)].Text;
        if (random.Next(3) > 0) text = Thresholds().Replace(text, match => $"{match.Groups[1].Value}{random.Next(1, 40)}");
        if (random.Next(3) == 0) text = Points().Replace(text, match => $"{match.Groups[1].Value}{random.Next(1, 12)}");
        return Plan.Loaded.WithRules([text]).Rules[0];
    }

    [GeneratedRegex(@"((?:>|>=|<|<=) ?)\d+(\.\d+)?(?="")")]
    private static partial Regex Thresholds();

    [GeneratedRegex(@"(""points"": )\d+(\.\d+)?")]
    private static partial Regex Points();
}
