using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;

namespace ScoringGraph.Graph.Sentences;

/// <summary>A rule version with the declarations that give its facts their names.</summary>
/// <param name="scheme">What is in force, or what was declared when the version became known.</param>
/// <param name="rule">Null if the version withdraws the indicator's rules.</param>
public sealed class ReadRule(LoadedScheme scheme, CheckedRule? rule)
{
    private readonly Lazy<IReadOnlyList<RuleSentence>> sentences = new(() => rule is null ? [] : RuleSentences.Of(rule, scheme.Scheme));

    /// <summary>The rule as sentences; none if it was withdrawn.</summary>
    public IReadOnlyList<RuleSentence> Sentences => sentences.Value;

    /// <summary>What differs from an older version; everything if there is none.</summary>
    public IReadOnlyList<Change> Since(ReadRule? before) => RuleChanges.Between(before?.Rule, rule, scheme.Scheme, before?.Scheme.Scheme);

    private LoadedScheme Scheme => scheme;

    private CheckedRule? Rule => rule;
}
