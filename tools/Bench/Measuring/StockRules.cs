using System.Text.Json;
using System.Text.Json.Serialization;
using RulesEngine.Models;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Bench.Measuring;

/// <summary>A month's workflows in stock RulesEngine, unchanged, with parameters made before anything is timed.</summary>
internal sealed class StockRules
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly RulesEngine.RulesEngine engine;
    private readonly (string Workflow, RuleParameter[] Parameters)[] questions;

    public StockRules(LoadedScheme scheme, Edition edition, MonthFacts facts)
    {
        var rules = edition.Indicators.Select(indicator => scheme.InForce(indicator.Indicator.Code, edition.Month)!).ToArray();
        engine = new RulesEngine.RulesEngine(
            [.. rules.Select(rule => JsonSerializer.Deserialize<Workflow>(rule.Workflow, Options)!)],
            new ReSettings { AutoExecuteActions = false, IsExpressionCaseSensitive = true, EnableFormattedErrorMessage = false, EnableExceptionAsErrorMessage = true });
        questions = [.. from participant in facts.Participants from rule in rules select (rule.Version.Indicator, ParametersOf(rule, participant.Row))];
    }

    /// <summary>How many rules are met.</summary>
    public int Ask()
    {
        var met = 0;
        foreach (var (workflow, parameters) in questions)
            foreach (var result in engine.ExecuteAllRulesAsync(workflow, parameters).AsTask().GetAwaiter().GetResult())
                if (result.IsSuccess)
                    met++;
        return met;
    }

    private static RuleParameter[] ParametersOf(CheckedRule rule, FactRow row)
    {
        var parameters = rule.Criteria.SelectMany(criterion => criterion.Condition.Symbols).Select(symbol => symbol.Name).Distinct(StringComparer.Ordinal)
            .Select(name => new RuleParameter(name, ValueOf(row, row.Catalogue.IndexOf(name)))).ToList();
        // With a single parameter Dynamic LINQ would offer an implicit `it`.
        if (parameters.Count == 1) parameters.Add(new RuleParameter("unused", 0m));
        return [.. parameters];
    }

    private static object ValueOf(FactRow row, int index) => row.Value(index) ?? (row.Catalogue[index].Type == FactType.Boolean ? false : (object)0m);
}
