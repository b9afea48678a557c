using System.Globalization;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>What scheme.json sets for all indicators: ladders, policies, weights.</summary>
internal static class SchemeParameters
{
    public static MutationKind Ladders { get; } = new(
        "ladder", new("名次给分的参数写错", "a ladder's parameter"), new("参评的地区太少，走不到这一级", "there are too few participants to get that far"),
        scheme =>
            from member in scheme.SchemeFile.Root["rankings"]!.Members
            from mutant in LadderOf(scheme, member.Name, member.Value)
            select mutant);

    public static MutationKind Policies { get; } = new(
        "policy", new("滞后、分值、最终得分的规则写错", "lag, points, or the final formula"), new("没有地区遇到这种情况", "no participant is ever in that situation"),
        scheme => PoliciesOf(scheme.SchemeFile, scheme.SchemeFile.Root));

    public static MutationKind Weights { get; } = new(
        "weight", new("权重或分值写错", "a weight or nominal points"), new("没有人在这里得分", "nobody scores there"),
        scheme =>
        {
            var areas = scheme.SchemeFile.Root["areas"]!.Items;
            var groups = areas.SelectMany(area => area["groups"]!.Items);
            return WeightsOf(scheme.SchemeFile, areas, "weight")
                .Concat(areas.SelectMany(area => WeightsOf(scheme.SchemeFile, area["groups"]!.Items, "points")))
                .Concat(groups.SelectMany(group => WeightsOf(scheme.SchemeFile, group["indicators"]!.Items, "nominal")));
        });

    private static IEnumerable<Mutant> WeightsOf(MutableFile file, IReadOnlyList<JsonPart> siblings, string name)
    {
        for (var index = 0; index < siblings.Count; index++)
        {
            var part = siblings[index][name]!;
            yield return file.Replace(part, Show(part.Number!.Value + 5m));
            yield return file.Replace(part, Show(part.Number.Value * 10m));
            foreach (var other in siblings.Skip(index + 1).Select(item => item[name]!).Where(other => other.Text != part.Text)) yield return file.Swap(part, other);
        }
    }

    private static IEnumerable<Mutant> LadderOf(MutableScheme scheme, string name, JsonPart part)
    {
        var file = scheme.SchemeFile;
        var method = scheme.Scheme.Rankings[name];
        var (decrement, value) = (part["decrement"]!["kind"]!, part["decrement"]!["value"]!);
        foreach (var other in method.Decrement.Kind == DecrementKind.Points ? new[] { "2", "4", "1", "0", "6", "30", "0.3" } : ["\"1/9\"", "\"1/11\"", "\"1/5\"", "\"1/100\"", "0", "1", "0.01"])
            yield return file.Replace(value, other);
        yield return file.Replace(decrement, method.Decrement.Kind == DecrementKind.Points ? "\"shareOfMax\"" : "\"points\"");
        foreach (var floor in new decimal?[] { 1m, 3m, 5m, 10m, -1m, null }.Where(floor => GivesOtherPoints(scheme, method, method with { Floor = floor })))
            yield return floor is { } least ? file.Replace(part["floor"]!, Show(least)) : file.Remove(part, "floor")!;
        foreach (var ties in new[] { "competition", "dense", "average" }.Where(ties => ties != part["ties"]!.Text)) yield return file.Replace(part["ties"]!, $"\"{ties}\"");
        if (part["zeroScoresZero"] is { } zero) yield return file.Replace(zero, zero.Boolean ? "false" : "true");
        if (part["growth"] is { } growth) yield return file.Replace(growth, growth.Text == "relative" ? "\"absolute\"" : "\"relative\"");
        foreach (var zeroBase in new[] { "first", "last", "exclude" }.Where(word => part["zeroBase"] is { } now && now.Text != word)) yield return file.Replace(part["zeroBase"]!, $"\"{zeroBase}\"");
    }

    // A floor that the last place does not reach changes nothing.
    private static bool GivesOtherPoints(MutableScheme scheme, RankingMethod one, RankingMethod other) =>
        scheme.Loaded.Rules.SelectMany(rule => rule.Criteria.Select(criterion => criterion.Criterion.Award).OfType<RankedAward>().Where(award => award.Ranking == one.Name).Select(award => award.Points)
            .Concat(rule.Version.Method is RankedMethod ranked && ranked.Ranking == one.Name ? [scheme.NominalOf(rule)] : []))
            .Distinct().Any(points => !Equivalence.OfLadders(one, other, points, scheme.Scheme.Participants.Count));

    private static IEnumerable<Mutant> PoliciesOf(MutableFile file, JsonPart root)
    {
        foreach (var (part, words) in new (JsonPart? Part, string[] Words)[]
        {
            (root["lag"]!["derive"], ["whereNoExplicitPoints", "always", "never"]),
            (root["lag"]!["order"], ["rankThenZero", "excludeThenRank"]),
            (root["points"]!["mismatch"], ["asWritten", "scaleIndicatorToNominal", "scaleAreaTo100"]),
            (root["points"]!["denominator"], ["nominal", "attainable"]),
            (root["final"]!["weights"], ["area", "none"]),
            (root["final"]!["normalise"], ["participating", "all"]),
            (root["final"]!["participation"]!["partialArea"], ["shrink", "rescale"]),
            // `average` shares points; final places give none, so they come out as in `competition`.
            (root["final"]!["ties"], ["competition", "dense"]),
        })
            foreach (var word in words.Where(word => word != part!.Text)) yield return file.Replace(part!, $"\"{word}\"");
        var (digits, clamp) = (root["final"]!["rounding"]!["digits"]!, root["final"]!["clamp"]);
        foreach (var other in new[] { digits.Number!.Value - 1m, digits.Number.Value + 1m, 0m }) yield return file.Replace(digits, Show(other));
        if (clamp is null) yield break;
        yield return file.Replace(clamp, """{"min": 0, "max": 100}""");
        yield return file.Replace(clamp, """{"min": -100, "max": 100}""");
    }

    private static string Show(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
