using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Changes;

/// <summary>What differs together.</summary>
/// <param name="Indicator">The code of the indicator whose rule differs; null for what the scheme itself declares.</param>
/// <param name="Effective">The month from which it is in force; null for what scheme.json, facts.json and readings.json declare.</param>
/// <param name="Changes">Every difference.</param>
public sealed record ChangeGroup(string? Indicator, Month? Effective, IReadOnlyList<Change> Changes);

/// <summary>What differs between two states of a scheme: its parameters, facts and participants, and its rules.</summary>
public static class SchemeChanges
{
    /// <summary>First what the scheme declares, and from which month on; then the rules by month and indicator. A file added or taken away is compared with what is in force without it.</summary>
    public static IReadOnlyList<ChangeGroup> Between(LoadedScheme before, LoadedScheme after)
    {
        var starts = before.Rules.Concat(after.Rules).Select(rule => (rule.Version.Indicator, rule.Version.Effective)).Distinct().OrderBy(start => start.Effective).ThenBy(start => start.Indicator, StringComparer.Ordinal);
        return
        [
            .. Declared(before, after),
            .. from start in starts
               let changes = RuleChanges.Between(before.InForce(start.Indicator, start.Effective), after.InForce(start.Indicator, start.Effective), after.DeclaredFor(start.Effective).Scheme, before.DeclaredFor(start.Effective).Scheme)
               where changes.Count > 0
               select new ChangeGroup(start.Indicator, start.Effective, changes),
        ];
    }

    /// <summary>What is declared differently.</summary>
    public static IReadOnlyList<Change> Between(CheckedScheme before, CheckedScheme after) =>
        [.. Difference.Between(SchemeStatements.Of(before), SchemeStatements.Of(after)).Select(difference => difference.Of())];

    // What differs goes on differing until a month amends it; it is told once.
    private static IEnumerable<ChangeGroup> Declared(LoadedScheme before, LoadedScheme after)
    {
        var told = Between(before.Declared[0], after.Declared[0]);
        if (told.Count > 0) yield return new ChangeGroup(null, null, told);
        foreach (var start in before.Declared.Concat(after.Declared).Select(item => item.Effective).OfType<Month>().Distinct().Order())
        {
            var changes = Between(before.DeclaredFor(start), after.DeclaredFor(start));
            if (changes.Except(told).ToArray() is { Length: > 0 } own) yield return new ChangeGroup(null, start, own);
            told = changes;
        }
    }
}
