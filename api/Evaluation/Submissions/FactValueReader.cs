using System.Globalization;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Submissions;

/// <summary>Reads one reported value and checks it against the fact's declaration.</summary>
internal sealed class FactValueReader(Scheme scheme, ProblemList problems)
{
    private const decimal Limit = 1_000_000_000_000m;
    private const int Decimals = 15;
    private const int MaxRecords = 1000;

    /// <summary>A bool, decimal, string or list of records; null with a problem.</summary>
    public object? Read(FactDefinition fact, JsonPart value, string path) => fact.Type switch
    {
        FactType.Boolean => value.Kind == JsonKind.Boolean ? value.Boolean : Wrong(fact.Name, value, path, "true 或 false", "true or false"),
        FactType.Integer or FactType.Decimal => Number(fact, value, path),
        FactType.Enum => Choice(fact, value, path),
        _ => Records(fact, value, path),
    };

    private object? Number(FactDefinition fact, JsonPart value, string path)
    {
        if (value.Kind != JsonKind.Number) return Wrong(fact.Name, value, path, Word(fact.Type).Zh, Word(fact.Type).En);
        if (value.Number is not { } number || Math.Abs(number) >= Limit || decimal.Round(number, Decimals) != number)
        {
            problems.Add("FACT014", path, value.Place,
                $"`{fact.Name}` 的值 {Short(value.Text)} 位数过多：整数部分最多 12 位，小数最多 {Decimals} 位。",
                $"The value {Short(value.Text)} of `{fact.Name}` has too many digits: at most 12 before and {Decimals} after the point.");
            return null;
        }

        if (fact.Type == FactType.Integer && decimal.Truncate(number) != number) return Wrong(fact.Name, value, path, "整数", "a whole number");
        if (number >= (fact.Min ?? number) && number <= (fact.Max ?? number)) return number;
        problems.Add("FACT013", path, value.Place,
            $"`{fact.Name}` 的值 {value.Text} 超出范围 {Range(fact, "至")}。", $"The value {value.Text} of `{fact.Name}` is out of its range, {Range(fact, "to")}.");
        return null;
    }

    private string? Choice(FactDefinition fact, JsonPart value, string path)
    {
        if (value.Kind != JsonKind.String)
        {
            Wrong(fact.Name, value, path, "文字", "a text");
            return null;
        }

        if (fact.Choices.Any(choice => choice.Code == value.Text)) return value.Text;
        problems.AddUnknown("FACT012", path, value.Place, $" `{fact.Name}` 取值", $"value of `{fact.Name}`", value.Text, fact.Choices.Select(choice => choice.Code));
        return null;
    }

    private List<FactRecord>? Records(FactDefinition fact, JsonPart value, string path)
    {
        if (value.Kind != JsonKind.Array)
        {
            Wrong(fact.Name, value, path, "列表 […]", "a list […]");
            return null;
        }

        if (value.Items.Count > MaxRecords)
        {
            problems.Add("FACT018", path, value.Place, $"`{fact.Name}` 有 {value.Items.Count} 条记录，最多 {MaxRecords} 条。", $"`{fact.Name}` has {value.Items.Count} records; at most {MaxRecords} are allowed.");
            return null;
        }

        var before = problems.Problems.Count;
        var records = value.Items.Select((item, index) => Record(fact, item, string.Create(CultureInfo.InvariantCulture, $"{path}/{index}"))).ToList();
        return problems.Problems.Count == before ? records : null;
    }

    private FactRecord Record(FactDefinition fact, JsonPart item, string path)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        if (item.Kind != JsonKind.Object) Wrong(fact.Name, item, path, "记录 {…}", "a record {…}");
        foreach (var member in item.Members)
        {
            if (fact.Fields.FirstOrDefault(field => field.Name == member.Name) is not { } field)
            {
                problems.AddUnknown("FACT011", $"{path}/{member.Name}", member.Place, $" `{fact.Name}` 字段", $"field of `{fact.Name}`", member.Name, fact.Fields.Select(known => known.Name));
                continue;
            }

            // An empty cell of a form is an absent field, not a text of no letters.
            if (member.Value.Kind == JsonKind.Null || (member.Value.Kind == JsonKind.String && string.IsNullOrWhiteSpace(member.Value.Text))) continue;
            if (Field(field, member.Value, $"{path}/{member.Name}") is { } value) values[field.Name] = value;
        }

        return new FactRecord(values);
    }

    private object? Field(FactField field, JsonPart value, string path)
    {
        switch (field.Type)
        {
            case FieldType.Integer when value.Number is { } number && decimal.Truncate(number) == number && Math.Abs(number) < Limit:
            case FieldType.Decimal when value.Number is { } whole && Math.Abs(whole) < Limit:
                return value.Number!.Value;
            case FieldType.Text when value.Kind == JsonKind.String:
                return value.Text.Trim();
            case FieldType.Date when value.Kind == JsonKind.String && DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return date;
            case FieldType.Month when value.Kind == JsonKind.String && Month.TryParse(value.Text, out var month):
                return month;
            case FieldType.Indicator when value.Kind == JsonKind.String:
                if (scheme.Indicators.Any(indicator => indicator.Code == value.Text)) return value.Text;
                problems.AddUnknown("FACT017", path, value.Place, "指标", "indicator", value.Text, scheme.Indicators.Select(indicator => indicator.Code));
                return null;
            default:
                return Wrong(field.Name, value, path, Word(field.Type).Zh, Word(field.Type).En);
        }
    }

    private object? Wrong(string name, JsonPart value, string path, string zh, string en)
    {
        problems.Add("FACT012", path, value.Place, $"`{name}` 应是{zh}，而不是 {Short(value.Described)}。", $"`{name}` should be {en}, not {Short(value.Described)}.");
        return null;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "…";

    private static string Range(FactDefinition fact, string to) =>
        string.Create(CultureInfo.InvariantCulture, $"{(fact.Min is { } min ? min : "-∞")} {to} {(fact.Max is { } max ? max : "∞")}");

    private static Text Word(FactType type) => type == FactType.Integer ? new("整数", "a whole number") : new("数字", "a number");

    private static Text Word(FieldType type) => type switch
    {
        FieldType.Integer => new("整数", "a whole number"),
        FieldType.Decimal => new("数字", "a number"),
        FieldType.Date => new("日期（如 2017-10-20）", "a day such as 2017-10-20"),
        FieldType.Month => new("月份（如 2017-10）", "a month such as 2017-10"),
        _ => new("文字", "a text"),
    };
}
