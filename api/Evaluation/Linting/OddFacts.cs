using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>
/// A number that may be what no other number of its unit may: below 0, or with decimals. Where all cases are counted from 0 in whole
/// numbers, the one that is not is a slip, and `-20` or `20.5` cases would be scored.
/// </summary>
internal static class OddFacts
{
    private const int FewestOthers = 2;

    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        foreach (var (fact, item) in scheme.Scheme.Facts.Definitions.Zip(scheme.FactsFile["facts"]!.Items))
        {
            var others = scheme.Scheme.Facts.Definitions.Where(other => other != fact && other.IsNumber && other.Unit is not null && other.Unit.Zh == fact.Unit?.Zh).ToArray();
            if (others.Length < FewestOthers) continue;
            if (fact.Type == FactType.Decimal && others.All(other => other.Type == FactType.Integer))
                Add(problems, item["type"]!, fact, others.Length, new("都是整数，它却可以带小数", "are whole numbers; it may have decimals"));
            if (!IsFromZero(fact) && others.All(IsFromZero))
                Add(problems, item["min"] ?? item["name"]!, fact, others.Length, new("都不小于 0，它却可以是负数", "are never below 0; it may be"));
        }
    }

    private static bool IsFromZero(FactDefinition fact) => fact.Min >= 0m;

    private static void Add(ProblemList problems, JsonPart part, FactDefinition fact, int others, Text odd) =>
        problems.Add("FACT021", part,
            $"同样以「{fact.Unit!.Zh}」计的另外 {others} 个数据项{odd.Zh}；请核对 `{fact.Name}` 的 `type` 和 `min`。",
            $"The other {others} facts counted in \"{fact.Unit.En}\" {odd.En}; check `type` and `min` of `{fact.Name}`.",
            Severity.Warning);
}
