namespace ScoringGraph.Evaluation.Mutations;

/// <summary>Indicator files in the wrong place, or gone.</summary>
internal static class RuleFiles
{
    public static MutationKind WrongMonth { get; } = new(
        "wrong-month", new("生效月份或文件夹写错", "the wrong effective month or folder"), new("两个月的规则相同", "the rules of both months are the same"),
        scheme =>
            from rule in scheme.Rules
            from month in scheme.Scheme.Months
            where month != rule.Rule.Version.Effective
            let effective = rule.File.Root["effective"]!
            let there = $"{month}/{rule.Rule.Version.Indicator}.json"
            from mutant in new[] { rule.File.Replace(effective, $"\"{month}\""), rule.File.Move(there), rule.File.Move(there, effective, $"\"{month}\"") }
            select mutant);

    public static MutationKind Lost { get; } = new(
        "wrong-indicator", new("文件存成了别的指标，或不见了", "the file saved as another indicator's, or gone"), new("两项指标的规则相同", "the rules of both indicators are the same"),
        scheme =>
            from rule in scheme.Rules
            let codes = scheme.Scheme.Indicators.Select(indicator => indicator.Code).ToList()
            let next = codes[(codes.IndexOf(rule.Rule.Version.Indicator) + 1) % codes.Count]
            from mutant in new[] { rule.File.Replace(rule.File.Root["indicator"]!, $"\"{next}\""), rule.File.Move($"{rule.Rule.Version.Effective}/{next}.json"), rule.File.Delete() }
            select mutant);
}
