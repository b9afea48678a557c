using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>Some department answers for every area that reads facts: whoever reports a fact speaks for a department.</summary>
internal static class UnansweredAreas
{
    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        foreach (var area in scheme.Scheme.Areas.Where(area => area.Departments.Count == 0))
        {
            var facts = scheme.Rules.Where(rule => area.Indicators.Any(indicator => indicator.Code == rule.Version.Indicator)).SelectMany(rule => rule.Facts).Distinct().Order(StringComparer.Ordinal).ToArray();
            if (facts.Length == 0) continue;
            problems.Add("REPORT001", scheme.SchemeFile["areas"]!.Items.First(item => item["code"]!.Text == area.Code),
                $"评价内容 `{area.Code}` 没有责任部门，无人报送它的 {facts.Length} 项数据（如 `{facts[0]}`）；请填写 `departments`。",
                $"No department answers for area `{area.Code}`, so nobody reports its {facts.Length} fact(s), such as `{facts[0]}`; fill in `departments`.", Severity.Warning);
        }
    }
}
