using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>One sentence of a rule.</summary>
/// <param name="Criterion">The number of the criterion it is about, such as `C1`; null if it is about the indicator.</param>
/// <param name="Text">The sentence.</param>
public sealed record RuleSentence(string? Criterion, Text Text);

/// <summary>A rule as sentences, so that nobody need read JSON to approve it.</summary>
public static class RuleSentences
{
    /// <summary>The rule in the words of its scheme: what it is for, how points follow, when it lags, and each criterion.</summary>
    public static IReadOnlyList<RuleSentence> Of(CheckedRule rule, Scheme scheme)
    {
        var version = rule.Version;
        var methods = new Methods(scheme, Labels.OfFacts(scheme.Facts));
        var criteria = new CriterionSentence(scheme);
        var name = scheme.Indicators.First(indicator => indicator.Code == version.Indicator).Name;
        return
        [
            new(null, new($"指标 {version.Indicator}「{name.Zh}」，自 {version.Effective} 起生效。", $"Indicator {version.Indicator}, “{name.En}”, in force from {version.Effective}.")),
            new(null, Sentence(methods.Of(version))),
            .. methods.Lag(version) is { } lag ? [new(null, Sentence(lag))] : Array.Empty<RuleSentence>(),
            .. rule.Criteria.Select(criterion => new RuleSentence(criterion.Criterion.Number, criteria.Of(criterion))),
        ];
    }

    internal static Text Sentence(Text words) => new($"{words.Zh}。", $"{English.Sentence(words.En)}.");
}
