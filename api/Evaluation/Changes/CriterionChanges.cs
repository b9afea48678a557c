using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Changes;

/// <summary>What differs between two versions of one criterion.</summary>
internal sealed class CriterionChanges(Scheme oldScheme, Scheme scheme)
{
    private static readonly Text Number = new("编号", "number");
    private static readonly Text Way = new("计分方式", "way of scoring");

    private readonly ConditionChanges conditions = new(Labels.OfFacts(oldScheme.Facts), Labels.OfFacts(scheme.Facts));
    private readonly (CriterionStatements Before, CriterionStatements After) statements = (new(oldScheme), new(scheme));

    public IReadOnlyList<Change> Between(CheckedCriterion before, CheckedCriterion after)
    {
        var number = after.Criterion.Number;
        var awards = Awards(before, after).ToArray();
        var unchanged = awards.Length == 0 ? Sentences.Awards.Possible(after.Criterion.Award) : null;
        return
        [
            .. before.Criterion.Number == number ? [] : new[] { new Difference(ChangeKind.CriterionMoved, Number, Same(before.Criterion.Number), Same(number)).Of(number) },
            .. conditions.Between(before.Condition.Root, after.Condition.Root).Select(difference => difference.Of(number, unchanged)),
            .. awards.Select(difference => difference.Of(number)),
            .. Difference.Between(statements.Before.Around(before.Criterion), statements.After.Around(after.Criterion)).Select(difference => difference.Of(number)),
        ];
    }

    private IEnumerable<Difference> Awards(CheckedCriterion before, CheckedCriterion after) =>
        before.Criterion.Award.GetType() == after.Criterion.Award.GetType()
            ? Difference.Between(statements.Before.Award(before), statements.After.Award(after))
            : [new(ChangeKind.Award, Way, statements.Before.Awards.Of(before), statements.After.Awards.Of(after))];

    private static Text Same(string words) => new(words, words);
}
