using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Changes;

/// <summary>What differs for one indicator from one month on.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Effective">The month from which the rule is in force.</param>
/// <param name="Changes">Every difference.</param>
public sealed record IndicatorChanges(string Indicator, Month Effective, IReadOnlyList<Change> Changes);

/// <summary>What differs between two states of a scheme: its parameters, facts and participants, and its rules.</summary>
public static class SchemeChanges
{
    /// <summary>What differs beside the rules.</summary>
    public static IReadOnlyList<Change> Between(LoadedScheme before, LoadedScheme after) =>
        [.. Difference.Between(SchemeStatements.Of(before), SchemeStatements.Of(after)).Select(difference => difference.Of())];

    /// <summary>What differs in the rules, by indicator and month; a rule file added or taken away is compared with what is in force without it.</summary>
    public static IReadOnlyList<IndicatorChanges> OfRules(LoadedScheme before, LoadedScheme after)
    {
        var starts = before.Rules.Concat(after.Rules).Select(rule => (rule.Version.Indicator, rule.Version.Effective)).Distinct().OrderBy(start => start.Effective).ThenBy(start => start.Indicator, StringComparer.Ordinal);
        return
        [
            .. from start in starts
               let old = before.InForce(start.Indicator, start.Effective)
               let now = after.InForce(start.Indicator, start.Effective)
               let changes = old is null ? RuleChanges.Added(now!, after.Scheme) : now is null ? RuleChanges.Removed(old, before.Scheme) : RuleChanges.Between(old, now, after.Scheme, before.Scheme)
               where changes.Count > 0
               select new IndicatorChanges(start.Indicator, start.Effective, changes),
        ];
    }
}
