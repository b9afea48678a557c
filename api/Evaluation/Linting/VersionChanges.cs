using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>
/// What a version changes against the one before it: questions that became stricter or looser, points that changed, criteria
/// that came or went. Notes only: a change may be just what is wanted.
/// </summary>
internal static class VersionChanges
{
    private static readonly HashSet<ChangeKind> Told =
    [
        ChangeKind.CriterionAdded, ChangeKind.CriterionRemoved, ChangeKind.Threshold, ChangeKind.Condition, ChangeKind.FactSwapped, ChangeKind.Points, ChangeKind.Award,
    ];

    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        foreach (var versions in scheme.Rules.GroupBy(rule => rule.Version.Indicator, StringComparer.Ordinal))
            foreach (var (before, after) in versions.OrderBy(rule => rule.Version.Effective).Zip(versions.OrderBy(rule => rule.Version.Effective).Skip(1)))
                if (AskAlike(before, after))
                    foreach (var change in RuleChanges.Between(before, after, scheme.DeclaredFor(after).Scheme, scheme.DeclaredFor(before).Scheme).Where(change => change.Criterion is not null && Told.Contains(change.Kind)))
                        problems.Add("CHANGE001", PlaceOf(change, after), $"与 {before.Version.Effective} 相比，{change.Sentence.Zh}", $"Against {before.Version.Effective}, {change.Sentence.En}", Severity.Note);
    }

    // A version that asks about nothing the last one asked about is a new cell of the plan, and no change of anything.
    private static bool AskAlike(CheckedRule before, CheckedRule after) =>
        before.Criteria.Any(old => after.Criteria.Any(now => NamesIn(old).SetEquals(NamesIn(now))));

    private static HashSet<string> NamesIn(CheckedCriterion criterion) => [.. criterion.Condition.Symbols.Select(symbol => symbol.Name)];

    private static JsonPart PlaceOf(Change change, CheckedRule after)
    {
        var index = change.Kind == ChangeKind.CriterionRemoved ? -1 : after.Criteria.ToList().FindIndex(criterion => criterion.Criterion.Number == change.Criterion);
        return index < 0 ? after.File["workflow"]!["Rules"]! : after.ExpressionOf(index);
    }
}
