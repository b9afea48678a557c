using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Graph.Sentences;

/// <summary>A rule version with the declarations that give its facts their names.</summary>
/// <param name="scheme">What is in force, or what was declared when the version became known.</param>
/// <param name="rule">Null if the version withdraws the indicator's rules.</param>
public sealed class ReadRule(LoadedScheme scheme, CheckedRule? rule)
{
    private readonly Lazy<IReadOnlyList<RuleSentence>> sentences = new(() => rule is null ? [] : RuleSentences.Of(rule, scheme.DeclaredFor(rule).Scheme));

    /// <summary>The rule as sentences; none if it was withdrawn.</summary>
    public IReadOnlyList<RuleSentence> Sentences => sentences.Value;

    /// <summary>What differs from an older version; everything if there is none.</summary>
    public IReadOnlyList<Change> Since(ReadRule? before) => RuleChanges.Between(before?.Rule, rule, DeclaredFor(rule), before?.DeclaredFor(before.Rule));

    private Scheme DeclaredFor(CheckedRule? version) => version is null ? scheme.Scheme : scheme.DeclaredFor(version).Scheme;

    private CheckedRule? Rule => rule;
}
