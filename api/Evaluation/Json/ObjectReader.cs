using System.Text.RegularExpressions;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Json;

/// <summary>
/// Takes the members of one JSON object by name and reports what is missing, of the wrong kind, or left over.
/// Whatever is reported comes back as a harmless default, so that reading goes on and finds the rest.
/// </summary>
public sealed partial class ObjectReader
{
    private readonly JsonPart part;
    private readonly ProblemList problems;
    private readonly HashSet<string> known = new(StringComparer.Ordinal) { "$schema" };

    public ObjectReader(JsonPart part, ProblemList problems)
    {
        this.part = part;
        this.problems = problems;
        if (part.Kind != JsonKind.Object) WrongKind(part, "对象 {…}", "an object {…}");
    }

    public JsonPart Part => part;

    public ProblemList Problems => problems;

    /// <summary>The member, or null; nothing is reported.</summary>
    public JsonPart? Optional(string name)
    {
        known.Add(name);
        return part[name] is { Kind: not JsonKind.Null } value ? value : null;
    }

    /// <summary>The member, or null with a report.</summary>
    public JsonPart? Required(string name)
    {
        var value = Optional(name);
        if (value is null && part.Kind == JsonKind.Object)
            problems.Add("JSON004", part, $"缺少成员 `{name}`。", $"Member `{name}` is missing.");
        return value;
    }

    public string Text(string name) => Required(name) is { } value ? TextOf(value) : "";

    public string? OptionalText(string name) => Optional(name) is { } value ? TextOf(value) : null;

    public Text Bilingual(string name) => Required(name) is { } value ? BilingualOf(value) : new Text("", "");

    public Text? OptionalBilingual(string name) => Optional(name) is { } value ? BilingualOf(value) : null;

    public decimal Number(string name) => Required(name) is { } value ? NumberOf(value) : 0m;

    public decimal? OptionalNumber(string name) => Optional(name) is { } value ? NumberOf(value) : null;

    public int Integer(string name) => Required(name) is { } value ? IntegerOf(value) : 0;

    public int? OptionalInteger(string name) => Optional(name) is { } value ? IntegerOf(value) : null;

    public bool OptionalFlag(string name)
    {
        if (Optional(name) is not { } value) return false;
        if (value.Kind != JsonKind.Boolean) WrongKind(value, "true 或 false", "true or false", value is { Kind: JsonKind.String, Text: "true" or "false" } ? value.Becoming(value.Text) : null);
        return value.Boolean;
    }

    public Month Month(string name) => Required(name) is { } value ? MonthOf(value, problems) : default;

    public IReadOnlyList<JsonPart> List(string name) => Required(name) is { } value ? ItemsOf(value) : [];

    public IReadOnlyList<JsonPart> OptionalList(string name) => Optional(name) is { } value ? ItemsOf(value) : [];

    public IReadOnlyList<string> Texts(string name) => [.. OptionalList(name).Select(TextOf)];

    public IReadOnlyList<JsonMember> Map(string name) => Required(name) is { } value ? MembersOf(value) : [];

    public IReadOnlyList<JsonMember> OptionalMap(string name) => Optional(name) is { } value ? MembersOf(value) : [];

    public ObjectReader? Object(string name) => Required(name) is { } value ? new ObjectReader(value, problems) : null;

    public ObjectReader? OptionalObject(string name) => Optional(name) is { } value ? new ObjectReader(value, problems) : null;

    /// <summary>One of the listed words.</summary>
    public T Choice<T>(string name, T fallback, params (string Word, T Value)[] choices)
    {
        if (Required(name) is not { } value) return fallback;
        var word = TextOf(value);
        foreach (var choice in choices)
            if (choice.Word == word)
                return choice.Value;
        if (value.Kind == JsonKind.String)
            problems.AddUnknown("JSON006", value, $" `{name}` 取值", $"value for `{name}`", word, choices.Select(choice => choice.Word));
        return fallback;
    }

    /// <summary>A value that has only one implemented setting: visible in the file, and refused if changed.</summary>
    public void Only(string name, string word) => Choice(name, 0, (word, 0));

    /// <summary>Reports every member that nobody asked for.</summary>
    public void End()
    {
        foreach (var member in part.Members)
            if (!known.Contains(member.Name))
                problems.AddUnknown("JSON003", member, "成员", "member", known.Where(name => name != "$schema").Order(StringComparer.Ordinal));
    }

    public void WrongKind(JsonPart value, string zh, string en, Fix? fix = null) =>
        problems.Add("JSON005", value, $"这里应是{zh}，而不是 {value.Described}。", $"This should be {en}, not {value.Described}.", fix: fix);

    public string TextOf(JsonPart value)
    {
        if (value.Kind == JsonKind.String) return value.Text;
        WrongKind(value, "文字", "a text");
        return "";
    }

    public decimal NumberOf(JsonPart value)
    {
        if (value.Number is { } number) return number;
        WrongKind(value, "数字（至多 28 位有效数字）", "a number of at most 28 significant digits", Unquoted(value));
        return 0m;
    }

    /// <summary>A number, or a fraction such as "1/10".</summary>
    public Rational FractionOf(JsonPart value)
    {
        if (value.Number is { } number) return number;
        if (value.Kind == JsonKind.String && value.Text.Split('/') is [var top, var bottom]
            && DecimalText.TryParse(top, out var numerator) && DecimalText.TryParse(bottom, out var denominator) && denominator > 0m)
            return Rational.Of(numerator, denominator).Simplified;
        WrongKind(value, "数字或 \"1/10\" 这样的分数", "a number or a fraction such as \"1/10\"");
        return Rational.Zero;
    }

    public Text BilingualOf(JsonPart value)
    {
        var reader = new ObjectReader(value, problems);
        var text = new Text(reader.Text("zh"), reader.Text("en"));
        reader.End();
        return text;
    }

    public static Month MonthOf(JsonPart value, ProblemList problems)
    {
        if (value.Kind == JsonKind.String && Scoring.Month.TryParse(value.Text, out var month)) return month;
        problems.Add("JSON005", value, $"这里应是月份（如 2017-10），而不是 {value.Described}。", $"This should be a month such as 2017-10, not {value.Described}.");
        return default;
    }

    public int IntegerOf(JsonPart value)
    {
        if (value.Number is { } number && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue) return (int)number;
        WrongKind(value, "整数", "a whole number", Unquoted(value));
        return 0;
    }

    private static Fix? Unquoted(JsonPart value) => value.Kind == JsonKind.String && WrittenNumber().IsMatch(value.Text) ? value.Becoming(value.Text) : null;

    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,9})?$")]
    private static partial Regex WrittenNumber();

    private IReadOnlyList<JsonPart> ItemsOf(JsonPart value)
    {
        if (value.Kind != JsonKind.Array) WrongKind(value, "列表 […]", "a list […]");
        return value.Items;
    }

    private IReadOnlyList<JsonMember> MembersOf(JsonPart value)
    {
        if (value.Kind != JsonKind.Object) WrongKind(value, "对象 {…}", "an object {…}");
        return value.Members;
    }
}
