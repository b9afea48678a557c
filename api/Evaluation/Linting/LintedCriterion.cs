using ScoringGraph.Evaluation.Schemes;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>A criterion and the version it stands in.</summary>
/// <param name="Rule">The version.</param>
/// <param name="Index">The criterion's place among the version's criteria.</param>
internal sealed record LintedCriterion(CheckedRule Rule, int Index)
{
    public CheckedCriterion Checked => Rule.Criteria[Index];

    public string Number => Checked.Criterion.Number;

    /// <summary>Every criterion of every version, in the order of the files.</summary>
    public static IEnumerable<LintedCriterion> All(LoadedScheme scheme) => scheme.Rules.SelectMany(Of);

    public static IEnumerable<LintedCriterion> Of(CheckedRule rule) => Enumerable.Range(0, rule.Criteria.Count).Select(index => new LintedCriterion(rule, index));

    /// <summary>Two criteria of one version, each pair once.</summary>
    public static IEnumerable<(LintedCriterion First, LintedCriterion Second)> Pairs(CheckedRule rule) =>
        from second in Of(rule) from first in Of(rule).Take(second.Index) select (first, second);
}
