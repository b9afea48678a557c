using System.Globalization;
using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>Facts declared otherwise. Facts that no point follows from, and who reports what, change no score and are left alone.</summary>
internal static class FactDeclarations
{
    public static MutationKind Types { get; } = new(
        "fact-type", new("数据项的类型写错", "the type of a fact"), new("报送的数据两种类型都符合", "whatever is reported fits both types"),
        scheme =>
            from fact in Scored(scheme)
            let type = fact["type"]!
            from other in type.Text switch { "integer" => new[] { "decimal", "boolean" }, "decimal" => ["integer", "boolean"], "boolean" => ["integer", "list"], "enum" => ["boolean"], _ => ["enum"] }
            select scheme.FactsFile.Replace(type, $"\"{other}\""));

    public static MutationKind Ranges { get; } = new(
        "fact-range", new("数据项的取值范围写错", "the range of a fact"), new("没有人报到范围的边上", "nobody reports a value at the edge of the range"),
        scheme =>
            from fact in Scored(scheme)
            from name in new[] { "min", "max" }
            let part = fact[name]
            where part is not null
            from other in new[] { part.Number!.Value + 1m, part.Number.Value - 1m }.Select(other => scheme.FactsFile.Replace(part, other.ToString(CultureInfo.InvariantCulture))).Append(scheme.FactsFile.Remove(fact, name)!)
            select other);

    public static MutationKind Absences { get; } = new(
        "fact-absence", new("没有填报时怎么办、可选值或字段写错", "what absence means, a default, a choice or a field"), new("这个数据项总有人填报", "the fact is always reported"),
        scheme => Scored(scheme).SelectMany(fact => AbsencesOf(scheme, fact)));

    private static IEnumerable<JsonPart> Scored(MutableScheme scheme) => scheme.FactsFile.Root["facts"]!.Items.Where(fact => scheme.Scored.Contains(fact["name"]!.Text));

    private static IEnumerable<Mutant> AbsencesOf(MutableScheme scheme, JsonPart fact)
    {
        var file = scheme.FactsFile;
        if (IsMissed(scheme, fact["name"]!.Text)) yield return fact["absent"] is null ? file.Add(fact, "\"absent\": \"none\"") : file.Remove(fact, "absent")!;
        foreach (var value in fact["defaults"]?.Members ?? [])
        {
            yield return file.Replace(value.Value, (value.Value.Number!.Value + 1m).ToString(CultureInfo.InvariantCulture));
            yield return file.Replace(value.Value, (value.Value.Number.Value - 1m).ToString(CultureInfo.InvariantCulture));
            yield return file.Remove(fact["defaults"]!, value.Name)!;
        }

        for (var index = 0; index < (fact["values"]?.Items.Count ?? 0); index++) yield return file.Remove(fact["values"]!, index);
        for (var index = 0; index < (fact["fields"]?.Items.Count ?? 0); index++)
        {
            if (!IsRead(scheme, fact["name"]!.Text, fact["fields"]!.Items[index]["name"]!.Text)) continue;
            yield return file.Remove(fact["fields"]!, index);
            var type = fact["fields"]!.Items[index]["type"]!;
            foreach (var other in new[] { "text", "integer", "date", "month" }.Where(other => other != type.Text)) yield return file.Replace(type, $"\"{other}\"");
        }
    }

    // Whether a fact may be missing matters only where a criterion asks for it; and not for a base that counts as missing when it is 0.
    private static bool IsMissed(MutableScheme scheme, string fact) => scheme.Loaded.Rules.SelectMany(rule => rule.Criteria).Any(criterion =>
        criterion.Needed.Contains(fact) && !criterion.Criterion.NeededOnlyIf.ContainsKey(fact) && !criterion.Criterion.UnassessedIfZero.Contains(fact));

    private static bool IsRead(MutableScheme scheme, string list, string field) => scheme.Entries.Any(entry =>
        entry["events"]?.Text == list
        && (entry["date"]?.Text == field
            || entry["accept"]?[field] is not null
            || entry["countOnceBy"]?.Items.Any(item => item.Text == field) == true
            || (scheme.Loaded.Declared[0].EventConditions.GetValueOrDefault(entry["code"]!.Text)?.Symbols.Any(symbol => symbol.Name == field) ?? false)));
}
