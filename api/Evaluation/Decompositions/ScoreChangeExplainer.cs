using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Decompositions;

/// <summary>Tells what separates two scores as a claim of an explanation; of each claim the parts add up to its points.</summary>
public static class ScoreChangeExplainer
{
    /// <summary>What separates the final scores, by cause and by what contributes.</summary>
    public static Explanation Explain(ScoreChange change) =>
        Claim(change.Sentence, change.Points, change.Parts.Select(part => Claim(part.Sentence, part.Points, part.Contributions.Select(Contribution)).Adding(part.Points?.Value)));

    /// <summary>What separates the points of an area or indicator, by cause.</summary>
    /// <param name="change">The change of the final score.</param>
    /// <param name="code">The area's or indicator's code.</param>
    public static Explanation Explain(ScoreChange change, string code) =>
        change.Areas.Concat(change.Indicators).FirstOrDefault(level => level.Code == code) is { } level
            ? Claim(ScoreChangeWording.Of(level, change.From.Month, change.To.Month), level.Points, level.Parts.Select(part => Claim(ScoreChangeWording.Of(part), part.Points, []).Adding(part.Points?.Value)))
            : Claim(new Text($"{code} 与 {change.From.Month} 相同。", $"{code} is the same as in {change.From.Month}."), new ExactPoints(Rational.Zero), []);

    private static Explanation Contribution(ScoreContribution item)
    {
        var isCoded = item.Kind is ContributionKind.Indicator or ContributionKind.Bonus or ContributionKind.Penalty;
        var name = isCoded ? new Text($"{item.Code}「{item.Name.Zh}」", $"{item.Code} “{item.Name.En}”") : item.Name;
        return Claim(name, item.Points, []).Adding(item.Points.Value) with { Code = isCoded ? item.Code : null };
    }

    private static Explanation Claim(Text sentence, ExactPoints? points, IEnumerable<Explanation> because) =>
        Explanation.Claim(ClaimKind.Change, sentence.Zh, sentence.En, because) with { Points = points?.Points, Value = points?.Value.ToString() };
}
