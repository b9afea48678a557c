using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>Says what would have had to be otherwise, and what it would have brought.</summary>
internal static class CounterfactualSentences
{
    public static Text Of(Edition edition, Result before, Result after, Criterion? criterion, EarnedPart earns, IReadOnlyList<FactChange> changes)
    {
        var supposed = Supposed(edition, changes);
        var consequence = Consequence(before, after, criterion, earns);
        var (from, to) = (Numbers.Show(before.Points!.Value), Numbers.Show(after.Points!.Value));
        return new Text(
            $"若{supposed.Zh}，则{consequence.Zh}，本项指标由 {from} 分变为 {to} 分。",
            $"If {supposed.En}, {consequence.En}, and the indicator would come to {to} points instead of {from}.");
    }

    /// <summary>What a bonus or penalty entry would come to, and the final score with it.</summary>
    public static Text Of(Edition edition, AdjustmentEntry entry, (decimal Points, Rational Final) before, (decimal Points, Rational Final) after, IReadOnlyList<FactChange> changes)
    {
        var (supposed, digits) = (Supposed(edition, changes), edition.Scheme.Final.RoundingDigits);
        var (from, to) = (Numbers.Show(before.Final.Round(digits)), Numbers.Show(after.Final.Round(digits)));
        return new Text(
            $"若{supposed.Zh}，则 {entry.Code}「{entry.Name.Zh}」由 {Numbers.Show(before.Points)} 分变为 {Numbers.Show(after.Points)} 分，最终得分由 {from} 分变为 {to} 分。",
            $"If {supposed.En}, {entry.Code} “{entry.Name.En}” would come to {Numbers.Show(after.Points)} instead of {Numbers.Show(before.Points)}, and the final score to {to} instead of {from}.");
    }

    private static Text Supposed(Edition edition, IReadOnlyList<FactChange> changes)
    {
        var labels = Labels.OfFacts(edition.Scheme.Facts);
        var suppositions = changes.Select(change => Supposed(change, labels)).ToArray();
        return new Text(string.Join("，且", suppositions.Select(text => text.Zh)), string.Join(" and ", suppositions.Select(text => text.En)));
    }

    private static Text Supposed(FactChange change, Labels labels)
    {
        var definition = labels.Find(change.Fact);
        var label = labels.Of(change.Fact);
        if (change.Removed.Count > 0) return new($"没有「{label.Zh}」的第 {string.Join("、", change.Removed)} 项", $"“{label.En}” were without event {string.Join(", ", change.Removed)}");
        var to = Shown(change.Fact, change.Value, definition, labels);
        if (change.From is null) return new($"「{label.Zh}」为 {to.Zh}", $"“{label.En}” were {to.En}");
        if (change.By is not { } by) return new($"「{label.Zh}」为“{to.Zh}”", $"“{label.En}” were {to.En}");
        return new($"「{label.Zh}」为 {to.Zh}（现为 {change.From}，{by}）", $"“{label.En}” were {to.En} instead of {change.From} ({by})");
    }

    private static Text Shown(string name, object value, FactDefinition definition, Labels labels) => value switch
    {
        bool yes => yes ? new("是", "yes") : new("否", "no"),
        decimal number => Labels.Quantity(Numbers.Show(number), definition.Unit),
        _ => labels.Choice(name, $"{value}"),
    };

    private static Text Consequence(Result before, Result after, Criterion? criterion, EarnedPart earns)
    {
        if (criterion is not null && after.Awards.FirstOrDefault(award => award.Criterion.Number == criterion.Number) is { } award)
        {
            var points = Numbers.Show(award.Points ?? Rational.Zero);
            var place = award.Standing is { } standing ? new Text($"列第 {standing.Place} 名，", $"would take place {standing.Place} and ") : new Text("", "would ");
            return new($" {criterion.Number} {place.Zh}得 {points} 分（满分 {Numbers.Show(award.Possible)}）", $"{criterion.Number} {place.En}earn {points} of {Numbers.Show(award.Possible)}");
        }

        if (before.Outcome == Outcome.Vetoed && after.Outcome != Outcome.Vetoed) return new("不再被一票否决", "nothing would veto it");
        if (before.Lag != LagReason.None && after.Lag == LagReason.None) return new("不再视为工作滞后", "it would not lag");
        return after.Standing is { } now
            ? new($"列第 {now.Place} 名{(earns == EarnedPart.Full ? "（最好名次）" : "")}", $"it would take place {now.Place}")
            : new("各项要求全部达到", "every requirement would be met");
    }
}
