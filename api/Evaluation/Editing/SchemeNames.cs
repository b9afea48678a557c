using System.Text.Json.Nodes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Editing;

/// <summary>The names of a scheme as definitions of a JSON Schema.</summary>
internal sealed class SchemeNames(Scheme scheme)
{
    private static readonly (string Body, Text Label)[] Conditions =
    [
        ("${1:fact} >= ${2:20}", new("不少于：数据项 >= 数", "At least: fact >= number")),
        ("${1:part} / ${2:whole} >= ${3:0.5}", new("比例不低于：a / b >= 0.5（50%写作0.5）", "A share of at least: a / b >= 0.5 (50% is 0.5)")),
        ("${2:whole} == 0 || ${1:part} / ${2:whole} >= ${3:1}", new("没有发生的视为达到，否则比例不低于", "Met where nothing occurred, otherwise a share of at least")),
        ("${1:fact} && ${2:fact}", new("并且", "Both")),
        ("${1:fact} || ${2:fact}", new("或者", "Either")),
    ];

    private static readonly (string Body, Text Label)[] Amounts =
    [
        ("${1:part} / ${2:whole}", new("比例：a / b", "A share: a / b")),
        ("Math.Min(${1:fact}, ${2:10})", new("较小者", "The smaller of two")),
        ("Math.Max(${1:fact}, ${2:0})", new("较大者", "The larger of two")),
        ("Math.Abs(${1:fact})", new("绝对值", "The size of a number")),
    ];

    /// <summary>By the name that the general schemas give them.</summary>
    public JsonObject Definitions()
    {
        var facts = scheme.Facts.Definitions;
        return new JsonObject
        {
            ["booleanFact"] = OneOf(facts.Where(fact => fact.Type == FactType.Boolean).Select(Named)),
            ["numberFact"] = OneOf(facts.Where(fact => fact.IsNumber).Select(Named)),
            ["choiceFact"] = OneOf(facts.Where(fact => fact.Type == FactType.Enum).Select(Named)),
            ["listFact"] = OneOf(facts.Where(fact => fact.Type == FactType.List).Select(Named)),
            ["fact"] = AnyOf([Defined("booleanFact"), Defined("numberFact"), Defined("choiceFact"), Defined("listFact")]),
            ["condition"] = Expression(Conditions, Defined("booleanFact"), Defined("numberFact"), Defined("choiceFact")),
            ["amount"] = Expression(Amounts, Defined("numberFact")),
            ["areaCode"] = OneOf(scheme.Areas.Select(area => (area.Code, Both(area.Name)))),
            ["groupCode"] = OneOf(scheme.Areas.SelectMany(area => area.Groups).Select(group => (group.Code, Both(group.Name)))),
            ["indicator"] = OneOf(scheme.Indicators.Select(indicator => (indicator.Code, Both(indicator.Name)))),
            ["ranking"] = OneOf(scheme.Rankings.Values.Select(ranking => (ranking.Name, ranking.Clause?.Text ?? ""))),
            ["reading"] = OneOf(scheme.Readings.Select(reading => (reading.Id, Both(reading.Title)))),
            ["month"] = OneOf(scheme.Months.Select(month => (month.ToString(), ""))),
            ["participant"] = OneOf(scheme.Participants.Select(participant => (participant.Code, Both(participant.Name)))),
            ["facts"] = Facts(),
        };
    }

    private static (string Code, string Label) Named(FactDefinition fact) => (fact.Name, LabelOf(fact));

    private static string LabelOf(FactDefinition fact) => fact.Unit is { } unit ? $"{fact.Label.Zh}（{unit.Zh}） / {fact.Label.En} ({unit.En})" : Both(fact.Label);

    private static string Both(Text text) => $"{text.Zh} / {text.En}";

    private static JsonObject OneOf(IEnumerable<(string Code, string Label)> names)
    {
        var all = names.ToArray();
        return new JsonObject
        {
            ["enum"] = new JsonArray([.. all.Select(item => JsonValue.Create(item.Code))]),
            ["enumDescriptions"] = new JsonArray([.. all.Select(item => JsonValue.Create(item.Label))]),
        };
    }

    private static JsonObject AnyOf(JsonNode[] alternatives) => new() { ["anyOf"] = new JsonArray(alternatives) };

    private static JsonObject Defined(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    // Any text is an expression as far as a schema can tell: names are offered to begin with, and lint reads the whole.
    private static JsonObject Expression((string Body, Text Label)[] snippets, params JsonNode[] facts)
    {
        var expression = AnyOf([new JsonObject { ["type"] = "string", ["minLength"] = 1 }, .. facts]);
        expression["description"] = "数据项名称、&&（并且）、||（或者）、!（非）、>= > <= < == !=、+ - * /、括号、Math.Min、Math.Max、Math.Abs / Fact names, && || !, comparisons, + - * /, parentheses, Math.Min, Math.Max, Math.Abs";
        expression["defaultSnippets"] = new JsonArray([.. snippets.Select(snippet => new JsonObject { ["label"] = Both(snippet.Label), ["body"] = snippet.Body })]);
        return expression;
    }

    private JsonObject Facts() => new()
    {
        ["type"] = "object",
        ["description"] = "数据项及其值；没有的不写 / Facts and values; leave out what is absent",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(scheme.Facts.Definitions.Select(fact => KeyValuePair.Create<string, JsonNode?>(fact.Name, ValueOf(fact)))),
    };

    private static JsonObject ValueOf(FactDefinition fact)
    {
        var value = new JsonObject { ["description"] = LabelOf(fact) };
        if (fact.Type == FactType.Enum)
        {
            value["enum"] = new JsonArray([.. fact.Choices.Select(choice => JsonValue.Create(choice.Code)), null]);
            value["enumDescriptions"] = new JsonArray([.. fact.Choices.Select(choice => JsonValue.Create(Both(choice.Label))), JsonValue.Create("未报送 / Not reported")]);
            return value;
        }

        value["type"] = new JsonArray(TypeOf(fact.Type), "null");
        if (fact.Min is { } min) value["minimum"] = min;
        if (fact.Max is { } max) value["maximum"] = max;
        if (fact.Type == FactType.List) value["items"] = RecordOf(fact.Fields);
        return value;
    }

    private static string TypeOf(FactType type) => type switch
    {
        FactType.Integer => "integer",
        FactType.Decimal => "number",
        FactType.Boolean => "boolean",
        _ => "array",
    };

    private static JsonObject RecordOf(IReadOnlyList<FactField> fields) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, new JsonObject
        {
            ["type"] = field.Type is FieldType.Integer ? "integer" : field.Type is FieldType.Decimal ? "number" : "string",
            ["description"] = Both(field.Label),
        }))),
    };
}
