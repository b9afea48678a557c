using System.Text.Json;
using System.Text.Json.Serialization;
using RulesEngine.Models;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Reference;

/// <summary>What stock RulesEngine says of one rule.</summary>
/// <param name="Met">Its answer; meaningless if it failed.</param>
/// <param name="Failure">Its error text; null if it answered.</param>
public sealed record StockAnswer(bool Met, string? Failure);

/// <summary>
/// Runs the workflow elements of a scheme, unchanged, in stock Microsoft RulesEngine: the reference that the compiled plan is
/// compared with. One engine per scheme version, dropped whole; settings keep errors apart from answers.
/// </summary>
public sealed class StockExecutor
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly LoadedScheme scheme;
    private readonly Dictionary<string, RulesEngine.RulesEngine> engines = new(StringComparer.Ordinal);

    public StockExecutor(LoadedScheme scheme) => this.scheme = scheme;

    /// <summary>Asks stock RulesEngine every rule of an indicator's version about one participant's facts.</summary>
    public IReadOnlyDictionary<string, StockAnswer> Ask(CheckedRule rule, FactRow row)
    {
        var parameters = rule.Criteria.SelectMany(criterion => criterion.Condition.Symbols).Select(symbol => symbol.Name).Distinct(StringComparer.Ordinal)
            .Select(name => new RuleParameter(name, Value(row, scheme.Scheme.Facts.IndexOf(name)))).ToList();
        // With a single parameter Dynamic LINQ would offer an implicit `it`.
        if (parameters.Count == 1) parameters.Add(new RuleParameter("scoringGraphUnused", 0m));
        var results = EngineOf(rule).ExecuteAllRulesAsync(rule.Version.Indicator, [.. parameters]).AsTask().GetAwaiter().GetResult();
        return results.ToDictionary(result => result.Rule.RuleName, result => new StockAnswer(result.IsSuccess, result.ExceptionMessage is { Length: > 0 } text ? text : null), StringComparer.Ordinal);
    }

    /// <summary>Every rule on which stock RulesEngine and the compiled edition answer differently; empty if they agree.</summary>
    public IEnumerable<string> Differences(CompiledEdition edition, MonthFacts facts)
    {
        foreach (var participant in facts.Participants)
        {
            foreach (var indicator in edition.Edition.Indicators)
            {
                var rule = scheme.Rules.First(item => ReferenceEquals(item.Version, indicator.Version));
                if (!rule.Criteria.Any(criterion => edition.IsAsked(criterion.Criterion, participant.Row))) continue;
                var answers = Ask(rule, participant.Row);
                foreach (var criterion in rule.Criteria)
                {
                    if (!edition.IsAsked(criterion.Criterion, participant.Row)) continue;
                    var own = edition.Answer(criterion.Criterion, participant.Row);
                    var other = answers[criterion.Criterion.Number];
                    if (own != (other.Failure is null ? other.Met : null))
                        yield return $"{participant.Participant} {indicator.Indicator.Code}.{criterion.Criterion.Number}: {own?.ToString() ?? "failed"} / {other.Failure ?? other.Met.ToString()}";
                }
            }
        }
    }

    private static object Value(FactRow row, int index) => row.Value(index) ?? row.Catalogue[index].Type switch
    {
        FactType.Boolean => false,
        FactType.Enum => "",
        _ => 0m,
    };

    private RulesEngine.RulesEngine EngineOf(CheckedRule rule)
    {
        if (engines.TryGetValue(rule.Version.ContentHash, out var engine)) return engine;
        var workflow = JsonSerializer.Deserialize<Workflow>(rule.Workflow, Options)!;
        return engines[rule.Version.ContentHash] = new RulesEngine.RulesEngine([workflow], new ReSettings
        {
            CustomTypes = [],
            AutoRegisterInputType = false,
            AutoExecuteActions = false,
            IsExpressionCaseSensitive = true,
            EnableFormattedErrorMessage = false,
            EnableExceptionAsErrorMessage = true,
            EnableExceptionAsErrorMessageForRuleExpressionParsing = true,
            UseFastExpressionCompiler = false,
            NestedRuleExecutionMode = NestedRuleExecutionMode.All,
        });
    }
}
