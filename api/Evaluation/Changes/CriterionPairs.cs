using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Changes;

/// <summary>Finds the criteria of an older version again in a newer one, whatever their numbers became.</summary>
internal static class CriterionPairs
{
    /// <summary>The pairs in the order of the newer version; whoever is alike in too little stays alone.</summary>
    public static IReadOnlyList<(CheckedCriterion Before, CheckedCriterion After)> Of(IReadOnlyList<CheckedCriterion> before, IReadOnlyList<CheckedCriterion> after)
    {
        var likely =
            from old in before.Select((criterion, index) => (criterion, index))
            from now in after.Select((criterion, index) => (criterion, index))
            let likeness = Likeness(old.criterion, now.criterion)
            where likeness >= 2
            orderby likeness descending, Math.Abs(old.index - now.index), now.index
            select (Before: old.criterion, After: now.criterion);
        var pairs = new List<(CheckedCriterion Before, CheckedCriterion After)>();
        var taken = new HashSet<CheckedCriterion>(ReferenceEqualityComparer.Instance);
        foreach (var pair in likely)
        {
            if (taken.Contains(pair.Before) || taken.Contains(pair.After)) continue;
            taken.Add(pair.Before);
            taken.Add(pair.After);
            pairs.Add(pair);
        }

        return [.. after.SelectMany(now => pairs.Where(pair => ReferenceEquals(pair.After, now)))];
    }

    private static int Likeness(CheckedCriterion before, CheckedCriterion after) =>
        (Trees.Same(before.Condition.Root, after.Condition.Root) ? 4 : 0)
        + (before.Criterion.Clause.Text == after.Criterion.Clause.Text ? 3 : 0)
        + (before.Needed.Intersect(after.Needed, StringComparer.Ordinal).Any() ? 2 : 0)
        + (before.Criterion.Number == after.Criterion.Number ? 1 : 0)
        + (before.Criterion.Award is PointsAward { Points: var points } && after.Criterion.Award is PointsAward { Points: var other } && points == other ? 1 : 0);
}
