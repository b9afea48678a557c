using System.Globalization;
using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>Criteria lost, worth other points, or without what keeps them from being asked too early.</summary>
internal static class Criteria
{
    private static readonly string[] Amounts = ["points", "each", "maxUnits", "max"];

    private static readonly string[] Guards = ["unassessedIfZero", "neededOnlyIf"];

    public static MutationKind Lost { get; } = new(
        "lost-criterion", new("漏了一条要求", "a criterion lost"), new("这条要求从不改变得分", "the criterion never changes the points"),
        scheme =>
            from rule in scheme.Rules
            from index in Enumerable.Range(0, rule.Criteria.Count)
            select rule.File.Remove(rule.File.Root["workflow"]!["Rules"]!, index));

    public static MutationKind Points { get; } = new(
        "points", new("分值写错", "other points"), new("没有人得到这些分", "nobody earns the points"),
        scheme =>
            from rule in scheme.Rules
            from criterion in rule.Criteria
            from name in Amounts
            where AwardOf(criterion)[name] is not null
            let part = AwardOf(criterion)[name]!
            from other in new[] { part.Number!.Value + 1m, part.Number.Value - 1m, part.Number.Value * 2m, part.Number.Value / 2m, part.Number.Value * 10m }
            select rule.File.Replace(part, other.ToString("0.####", CultureInfo.InvariantCulture)));

    public static MutationKind PointsSwapped { get; } = new(
        "points-swapped", new("两条要求的分值互换", "the points of two criteria exchanged"), new("两条要求总是同时达到", "both criteria are always met together"),
        scheme =>
            from rule in scheme.Rules
            from first in rule.Criteria
            from second in rule.Criteria.SkipWhile(item => item != first).Skip(1)
            from name in Amounts
            let one = AwardOf(first)[name]
            let other = AwardOf(second)[name]
            where one is not null && other is not null && one.Text != other.Text
            select rule.File.Swap(one, other));

    public static MutationKind Steps { get; } = new(
        "award", new("给分办法写错", "another way from answer to points"), new("两种办法对可报的数据给分相同", "both give the same points for whatever can be reported"),
        scheme => scheme.Rules.SelectMany(rule => rule.Criteria.SelectMany(criterion => StepsOf(scheme, rule, AwardOf(criterion)))));

    public static MutationKind Safeguards { get; } = new(
        "safeguard", new("漏写基数为零或无需填报的情况", "a base of zero, or a fact that is not needed, left out"), new("基数从不为零", "the base is never zero"),
        scheme =>
            from rule in scheme.Rules
            from criterion in rule.Criteria
            from name in Guards
            let properties = criterion["Properties"]!
            where properties[name] is not null
            from mutant in new[] { rule.File.Remove(properties, name)! }.Concat(Facts(scheme, rule, properties[name]!))
            select mutant);

    private static JsonPart AwardOf(JsonPart criterion) => criterion["Properties"]!["award"]!;

    private static IEnumerable<Mutant> StepsOf(MutableScheme scheme, MutableRule rule, JsonPart award)
    {
        var file = rule.File;
        foreach (var kind in new[] { "points", "assessed", "condition", "perUnit" }.Where(kind => kind != award["kind"]!.Text)) yield return file.Replace(award["kind"]!, $"\"{kind}\"");
        if (award["direction"] is { } direction) yield return file.Replace(direction, direction.Text == "higherIsBetter" ? "\"lowerIsBetter\"" : "\"higherIsBetter\"");
        if (award["ranking"] is { } ranking)
            foreach (var other in scheme.Scheme.Rankings.Keys.Where(name => name != ranking.Text)) yield return file.Replace(ranking, $"\"{other}\"");
        if (award["score"] is { } score)
            foreach (var other in scheme.Beside(score.Text)) yield return file.Replace(score, $"\"{other}\"");
        if (award["growth"] is { } growth)
        {
            yield return file.Swap(growth["of"]!, growth["since"]!);
            foreach (var part in new[] { growth["of"]!, growth["since"]! })
                foreach (var other in scheme.Beside(part.Text)) yield return file.Replace(part, $"\"{other}\"");
        }

        if (award["countTrue"] is not { } counted) yield break;
        for (var index = 0; index < counted.Items.Count; index++) yield return file.Remove(counted, index);
        foreach (var item in counted.Items)
            foreach (var other in scheme.Beside(item.Text)) yield return file.Replace(item, $"\"{other}\"");
    }

    private static IEnumerable<Mutant> Facts(MutableScheme scheme, MutableRule rule, JsonPart guard) =>
        from part in guard.Kind == JsonKind.Array ? guard.Items : guard.Members.Select(member => member.Value)
        from other in scheme.Beside(part.Text)
        select rule.File.Replace(part, $"\"{other}\"");
}
