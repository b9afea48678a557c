using System.Security.Cryptography;
using System.Text;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads an indicator's file: an envelope of ours around a strict subset of a RulesEngine workflow.</summary>
internal sealed class RuleReader
{
    private readonly Scheme scheme;
    private readonly ProblemList problems;
    private readonly NameChecks names;
    private readonly CriterionReader criteria;

    public RuleReader(Scheme scheme, ProblemList problems)
    {
        this.scheme = scheme;
        this.problems = problems;
        names = new NameChecks(scheme.Facts, scheme.Readings, problems);
        criteria = new CriterionReader(scheme, names, SymbolTable.OfFacts(scheme.Facts), problems);
    }

    /// <summary>The checked rule, or null if a problem keeps it from being used.</summary>
    public CheckedRule? Read(JsonPart file, byte[] content, string folder, string fileName)
    {
        var reader = new ObjectReader(file, problems);
        var indicator = reader.Text("indicator");
        var known = scheme.Indicators.Select(item => item.Code).ToArray();
        if (indicator.Length > 0 && !known.Contains(indicator))
            problems.AddUnknown("RULE003", reader.Optional("indicator") ?? file, "指标", "indicator", indicator, known);
        var effective = reader.Month("effective");
        if (effective.ToString() != folder || indicator != fileName)
            problems.Add("RULE021", file, $"文件应位于 `{effective}/{indicator}.json`，而它是 `{folder}/{fileName}.json`。", $"The file belongs at `{effective}/{indicator}.json`, but is `{folder}/{fileName}.json`.", fix: InFolder(reader, folder, indicator == fileName));
        var cells = Cells(reader, effective);
        var method = Method(reader.Object("method"));
        var lag = reader.OptionalObject("lag");
        var declaredBy = lag is null ? null : names.Fact(lag, "declaredBy", FactType.Boolean);
        lag?.End();
        var rules = Workflow(reader.Required("workflow"), indicator, effective, method);
        reader.End();
        if (rules.Any(rule => rule is null)) return null;
        var version = new RuleVersion
        {
            Indicator = indicator,
            Effective = effective,
            Cells = cells,
            Method = method,
            LagDeclaredBy = declaredBy,
            Criteria = [.. rules.Select(rule => rule!.Criterion)],
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(content)),
        };
        return new CheckedRule(version, rules!, file, Encoding.UTF8.GetString(content), JsonText.Of(file["workflow"]!));
    }

    // Who copied the last version into a month's folder most likely forgot the month within.
    private Fix? InFolder(ObjectReader reader, string folder, bool named) =>
        named && scheme.Months.Any(month => month.ToString() == folder) ? reader.Optional("effective")?.Becoming(JsonText.Quoted(folder)) : null;

    private Dictionary<Month, Clause> Cells(ObjectReader reader, Month effective)
    {
        var cells = new Dictionary<Month, Clause>();
        foreach (var member in reader.OptionalMap("cells"))
        {
            if (!Month.TryParse(member.Name, out var month) || !scheme.Months.Contains(month))
                problems.AddUnknown("SCHEME010", member, "月份", "month", scheme.Months.Select(item => item.ToString()));
            else if (month < effective)
                problems.Add("RULE021", member.Value, $"`{month}` 早于生效月份 `{effective}`。", $"`{month}` is before the effective month `{effective}`.");
            else if (SchemeReader.ClauseOf(member.Value, problems) is { } clause)
                cells[month] = clause;
        }

        return cells;
    }

    private ScoringMethod Method(ObjectReader? reader)
    {
        if (reader is null) return new SumMethod();
        ScoringMethod method = reader.Choice("kind", "sum", ("sum", "sum"), ("ranked", "ranked")) == "sum"
            ? new SumMethod()
            : new RankedMethod(criteria.Ranking(reader), names.OptionalFact(reader, "orderBy", FactType.Decimal, FactType.Integer));
        reader.End();
        return method;
    }

    private CheckedCriterion?[] Workflow(JsonPart? part, string indicator, Month effective, ScoringMethod method)
    {
        if (part is null) return [null];
        var reader = new ObjectReader(part, problems);
        var name = reader.Text("WorkflowName");
        if (name != indicator && reader.Optional("WorkflowName") is { Kind: JsonKind.String } written)
            problems.Add("RULE003", written, $"WorkflowName 应为 `{indicator}`，而不是 `{name}`。", $"WorkflowName should be `{indicator}`, not `{name}`.", fix: written.Becoming(JsonText.Quoted(indicator)));
        RefuseUnsupported(reader, name);
        var rules = reader.List("Rules");
        if (rules.Count == 0)
            problems.Add("RULE004", part, "工作流里没有规则；请至少写一条。", "The workflow has no rules; write at least one.");
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        var result = new List<CheckedCriterion?>();
        foreach (var rule in rules)
        {
            var criterion = criteria.Read(new ObjectReader(rule, problems), effective, method);
            if (rule["RuleName"] is { Kind: JsonKind.String, Text: { Length: > 0 } number } place && !seen.TryAdd(number, place.Place))
                problems.Add("RULE005", place, $"规则 `{number}` 出现两次（第一次在 {seen[number]}）。", $"Rule `{number}` stands twice (first at {seen[number]}).");
            result.Add(criterion);
        }

        reader.End();
        return rules.Count == 0 ? [null] : [.. result];
    }

    // Stock RulesEngine would inject without end where a workflow names itself, and appends injected rules at every call.
    private void RefuseUnsupported(ObjectReader reader, string name)
    {
        if (reader.Optional("WorkflowsToInject") is { } injected)
        {
            var itself = injected.Items.Any(item => item.Text == name);
            problems.Add("RULE026", injected,
                itself ? $"工作流 `{name}` 引用了自己，永远无法结束；请删去 WorkflowsToInject。" : "不支持 WorkflowsToInject；请把规则直接写在这里。",
                itself ? $"Workflow `{name}` injects itself and would never end; delete WorkflowsToInject." : "WorkflowsToInject is not supported; write the rules here.");
        }

        foreach (var member in new[] { "GlobalParams", "RuleExpressionType" })
            if (reader.Optional(member) is { } part)
                problems.Add("RULE026", part, $"不支持 `{member}`；请把条件写在各规则的 Expression 里。", $"`{member}` is not supported; write the condition in each rule's Expression.");
    }
}
