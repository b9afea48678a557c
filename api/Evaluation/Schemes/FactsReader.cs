using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads facts.json: what may be reported.</summary>
internal static class FactsReader
{
    public static FactCatalogue Read(JsonPart? file, IReadOnlyList<Month> months, ProblemList problems)
    {
        if (file is null) return new FactCatalogue([]);
        var reader = new ObjectReader(file, problems);
        var definitions = new List<FactDefinition>();
        var names = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var item in reader.List("facts"))
        {
            var definition = Definition(new ObjectReader(item, problems), months);
            if (definition.Name.Length == 0) continue;
            if (names.TryAdd(definition.Name, item.Place)) definitions.Add(definition);
            else
                problems.Add("FACT001", item, $"事实 `{definition.Name}` 声明了两次（第一次在 {names[definition.Name]}）。", $"Fact `{definition.Name}` is declared twice (first at {names[definition.Name]}).");
        }

        reader.End();
        return new FactCatalogue(definitions);
    }

    private static FactDefinition Definition(ObjectReader reader, IReadOnlyList<Month> months)
    {
        var type = reader.Choice("type", FactType.Boolean, ("integer", FactType.Integer), ("decimal", FactType.Decimal), ("boolean", FactType.Boolean), ("enum", FactType.Enum), ("list", FactType.List));
        var definition = new FactDefinition
        {
            Name = Name(reader),
            Type = type,
            Label = reader.Bilingual("label"),
            Unit = reader.OptionalBilingual("unit"),
            Min = reader.OptionalNumber("min"),
            Max = reader.OptionalNumber("max"),
            ReportedBy = reader.Choice("reportedBy", Reporter.Participant, ("participant", Reporter.Participant), ("assessor", Reporter.Assessor)),
            Measure = reader.Choice("measure", Measure.Flow, ("flow", Measure.Flow), ("state", Measure.State)),
            Absent = reader.Optional("absent") is null ? Absence.Missing : reader.Choice("absent", Absence.None, ("none", Absence.None), ("missing", Absence.Missing)),
            Defaults = Defaults(reader, months),
            Choices = [.. reader.OptionalList("values").Select(item => Choice(new ObjectReader(item, reader.Problems)))],
            Fields = [.. reader.OptionalList("fields").Select(item => Field(new ObjectReader(item, reader.Problems)))],
        };
        reader.End();
        Check(definition, reader);
        return definition;
    }

    private static string Name(ObjectReader reader)
    {
        var name = reader.Text("name");
        if (name.Length > 0 && !(char.IsAsciiLetter(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')))
            reader.Problems.Add("FACT002", reader.Part, $"事实名 `{name}` 只能由英文字母、数字和下划线组成，以字母开头。", $"The fact name `{name}` may hold only Latin letters, digits and underscores, and starts with a letter.");
        return name;
    }

    private static Dictionary<Month, decimal> Defaults(ObjectReader reader, IReadOnlyList<Month> months)
    {
        var defaults = new Dictionary<Month, decimal>();
        foreach (var member in reader.OptionalMap("defaults"))
        {
            if (!Month.TryParse(member.Name, out var month) || !months.Contains(month))
                reader.Problems.AddUnknown("SCHEME010", member, "月份", "month", months.Select(item => item.ToString()));
            else
                defaults[month] = reader.NumberOf(member.Value);
        }

        return defaults;
    }

    private static FactChoice Choice(ObjectReader reader)
    {
        var choice = new FactChoice(reader.Text("code"), reader.Bilingual("label"));
        reader.End();
        return choice;
    }

    private static FactField Field(ObjectReader reader)
    {
        var type = reader.Choice("type", FieldType.Text,
            ("text", FieldType.Text), ("integer", FieldType.Integer), ("decimal", FieldType.Decimal), ("date", FieldType.Date), ("month", FieldType.Month), ("indicator", FieldType.Indicator));
        var field = new FactField(reader.Text("name"), type, reader.Bilingual("label"));
        reader.End();
        return field;
    }

    private static void Check(FactDefinition definition, ObjectReader reader)
    {
        if (definition.Min > definition.Max)
            reader.Problems.Add("FACT003", reader.Part, $"`{definition.Name}` 的最小值大于最大值。", $"The lowest value of `{definition.Name}` is above its highest.");
        if (definition.Type == FactType.Enum != definition.Choices.Count > 0)
            reader.Problems.Add("FACT004", reader.Part, $"`{definition.Name}`：枚举事实须有 `values`，其他类型不得有。", $"`{definition.Name}`: an enum fact needs `values`, and no other type has them.");
        if (definition.Type == FactType.List != definition.Fields.Count > 0)
            reader.Problems.Add("FACT005", reader.Part, $"`{definition.Name}`：列表事实须有 `fields`，其他类型不得有。", $"`{definition.Name}`: a list fact needs `fields`, and no other type has them.");
    }
}
