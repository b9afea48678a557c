using System.Text.Json;
using ScoringGraph.Evaluation.Reference;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>The workflow element of every indicator file is a RulesEngine workflow: what Microsoft's schema asks of one, and stock RulesEngine runs it.</summary>
public class WorkflowTests
{
    private static readonly string[] WorkflowMembers = ["WorkflowName", "WorkflowsToInject", "RuleExpressionType", "GlobalParams", "Rules"];

    private static readonly string[] RuleMembers =
        ["RuleName", "Properties", "Operator", "ErrorMessage", "Enabled", "ErrorType", "RuleExpressionType", "WorkflowsToInject", "Rules", "LocalParams", "Expression", "Actions", "SuccessEvent"];

    [Fact]
    public void Every_workflow_has_what_RulesEngine_asks_for_and_nothing_it_does_not_know()
    {
        var workflows = Directory.GetDirectories(Repository.Rules, "2017-*").SelectMany(folder => Directory.GetFiles(folder, "*.json"))
            .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("workflow")).ToArray();
        Assert.Equal(Plan.Loaded.Rules.Count, workflows.Length);
        foreach (var workflow in workflows)
        {
            Assert.All(workflow.EnumerateObject(), member => Assert.Contains(member.Name, WorkflowMembers));
            Assert.NotEqual("", workflow.GetProperty("WorkflowName").GetString());
            Assert.NotEqual(0, workflow.GetProperty("Rules").GetArrayLength());
            foreach (var rule in workflow.GetProperty("Rules").EnumerateArray())
            {
                Assert.All(rule.EnumerateObject(), member => Assert.Contains(member.Name, RuleMembers));
                Assert.NotEqual("", rule.GetProperty("RuleName").GetString());
                Assert.NotEqual("", rule.GetProperty("Expression").GetString());
                Assert.Equal(JsonValueKind.Object, rule.GetProperty("Properties").ValueKind);
            }
        }
    }

    [Fact]
    public void Stock_RulesEngine_runs_every_workflow()
    {
        var stock = new StockExecutor(Plan.Loaded);
        var row = new FactRow(Plan.Loaded.Scheme.Facts);
        for (var index = 0; index < row.Catalogue.Definitions.Count; index++)
        {
            if (row.Catalogue[index].IsNumber) row.Set(index, 1m);
            else if (row.Catalogue[index].Type == FactType.Boolean) row.Set(index, true);
        }

        foreach (var rule in Plan.Loaded.Rules)
        {
            var answers = stock.Ask(rule, row);
            Assert.Equal(rule.Version.Criteria.Select(criterion => criterion.Number), answers.Keys);
            Assert.All(answers.Values, answer => Assert.Null(answer.Failure));
        }
    }
}
