using System.Globalization;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>Bonus and penalty entries: how much, for what, for whom, and how often.</summary>
internal static class Adjustments
{
    public static MutationKind Amounts { get; } = new(
        "adjustment-points", new("加减分的分值或封顶写错", "the points or the cap of a bonus or penalty"), new("没有人加到或减到这么多", "nobody gets as far"),
        scheme => Caps(scheme.SchemeFile, scheme.SchemeFile.Root).Concat(scheme.Entries.SelectMany(entry => AmountsOf(scheme.SchemeFile, entry))));

    public static MutationKind Steps { get; } = new(
        "adjustment", new("加减分的条件写错", "what a bonus or penalty is given for"), new("没有人遇到这种情况", "no participant is ever in that situation"),
        scheme => Lost(scheme.SchemeFile).Concat(scheme.Entries.SelectMany(entry => StepsOf(scheme, entry))));

    private static IEnumerable<Mutant> Caps(MutableFile file, JsonPart root)
    {
        if (root["bonus"]!["cap"] is { Kind: JsonKind.Object } cap)
        {
            foreach (var other in Others(cap["points"]!)) yield return other(file);
            yield return file.Remove(root["bonus"]!, "cap")!;
        }

        if (root["penalties"]!["entries"]!.Items.Count > 0 && root["penalties"]!["cap"] is { Kind: JsonKind.Null } none)
            foreach (var points in new[] { "5", "10" }) yield return file.Replace(none, points);
    }

    private static IEnumerable<Mutant> AmountsOf(MutableFile file, JsonPart entry)
    {
        foreach (var name in new[] { "points", "min" })
            if (entry[name] is { } part)
                foreach (var other in Others(part)) yield return other(file);
        var stages = entry["stages"]?.Members ?? [];
        if (entry["max"] is { } max)
            foreach (var other in OthersOf(max.Number!.Value).Where(other => stages.Count == 0 || stages.Any(stage => stage.Value.Number > other))) yield return file.Replace(max, Show(other));
        foreach (var stage in stages)
            // More than the most a stage can give is the most.
            foreach (var other in OthersOf(stage.Value.Number!.Value).Where(other => Math.Min(other, entry["max"]!.Number!.Value) != Math.Min(stage.Value.Number.Value, entry["max"]!.Number!.Value)))
                yield return file.Replace(stage.Value, Show(other));
    }

    private static IEnumerable<Mutant> StepsOf(MutableScheme scheme, JsonPart entry)
    {
        var file = scheme.SchemeFile;
        foreach (var name in new[] { "requires", "score", "stage", "events" })
            if (entry[name] is { } fact)
                foreach (var other in scheme.Beside(fact.Text)) yield return file.Replace(fact, $"\"{other}\"");
        // A stage that is not listed gives 0.
        foreach (var stage in entry["stages"]?.Members.Where(stage => stage.Value.Number != 0m) ?? []) yield return file.Remove(entry["stages"]!, stage.Name)!;
        foreach (var name in new[] { "where", "accept", "countOnceBy", "excluded", "date", "requires" })
            if (entry[name] is not null) yield return file.Remove(entry, name)!;
        if (entry["countOnceBy"] is { Items: { Count: > 1 } keys } list)
        {
            yield return file.Swap(keys[0], keys[1]);
            for (var index = 0; index < keys.Count; index++) yield return file.Remove(list, index);
        }

        if (entry["countOnceBy"] is null && entry["events"] is { } events)
            foreach (var field in scheme.Scheme.Facts.Find(events.Text)!.Fields.Where(field => field.Type is FieldType.Text or FieldType.Indicator)) yield return file.Add(entry, $"\"countOnceBy\": [\"{field.Name}\"]");
        foreach (var accepted in entry["accept"]?.Members.SelectMany(member => member.Value.Items) ?? []) yield return file.Replace(accepted, $"\"{accepted.Text[..^1]}\"");
        foreach (var excluded in entry["excluded"]?.Items ?? [])
            foreach (var other in scheme.Scheme.Participants.Select(item => item.Code).Where(code => code != excluded["participant"]!.Text)) yield return file.Replace(excluded["participant"]!, $"\"{other}\"");
    }

    // A listed lag gate subtracts nothing, so it may as well be missing.
    private static IEnumerable<Mutant> Lost(MutableFile file) =>
        from section in new[] { "bonus", "penalties" }
        let list = file.Root[section]!["entries"]!
        from index in Enumerable.Range(0, list.Items.Count)
        where list.Items[index]["kind"]!.Text != "lag"
        select file.Remove(list, index);

    private static IEnumerable<Func<MutableFile, Mutant>> Others(JsonPart part) =>
        OthersOf(part.Number!.Value).Select(other => (Func<MutableFile, Mutant>)(file => file.Replace(part, Show(other))));

    private static decimal[] OthersOf(decimal value) => [.. new[] { value + 1m, value - 1m, value * 2m, value / 2m, -value }.Where(other => other != value).Distinct()];

    private static string Show(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
