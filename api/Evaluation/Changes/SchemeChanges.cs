using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Changes;

/// <summary>What differs together.</summary>
/// <param name="Indicator">The code of the indicator whose rule differs; null for what the scheme itself declares.</param>
/// <param name="Effective">The month from which the rule is in force; null for what the scheme itself declares.</param>
/// <param name="Changes">Every difference.</param>
public sealed record ChangeGroup(string? Indicator, Month? Effective, IReadOnlyList<Change> Changes);

/// <summary>What differs between two states of a scheme: its parameters, facts and participants, and its rules.</summary>
public static class SchemeChanges
{
    /// <summary>First what the scheme declares, then the rules by month and indicator; a rule file added or taken away is compared with what is in force without it.</summary>
    public static IReadOnlyList<ChangeGroup> Between(LoadedScheme before, LoadedScheme after)
    {
        var declared = Difference.Between(SchemeStatements.Of(before), SchemeStatements.Of(after)).Select(difference => difference.Of()).ToArray();
        var starts = before.Rules.Concat(after.Rules).Select(rule => (rule.Version.Indicator, rule.Version.Effective)).Distinct().OrderBy(start => start.Effective).ThenBy(start => start.Indicator, StringComparer.Ordinal);
        return
        [
            .. declared.Length > 0 ? [new ChangeGroup(null, null, declared)] : Array.Empty<ChangeGroup>(),
            .. from start in starts
               let changes = RuleChanges.Between(before.InForce(start.Indicator, start.Effective), after.InForce(start.Indicator, start.Effective), after.Scheme, before.Scheme)
               where changes.Count > 0
               select new ChangeGroup(start.Indicator, start.Effective, changes),
        ];
    }
}
