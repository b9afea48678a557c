using System.Runtime.CompilerServices;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>What people call the names in an expression, in the middle of a sentence.</summary>
internal sealed class Labels
{
    // Which words are names is asked of all labels, once for a catalogue.
    private static readonly ConditionalWeakTable<FactCatalogue, Labels> OfCatalogues = [];

    private static readonly char[] Breaks = [' ', ',', ':', ';', '(', ')', '“', '”'];

    private readonly Dictionary<string, FactDefinition> facts;
    private readonly HashSet<string> months;
    private readonly HashSet<string> lowered;
    private readonly HashSet<string> raised;

    private Labels(IReadOnlyList<FactDefinition> facts, IEnumerable<string> months)
    {
        this.months = [.. months];
        this.facts = facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
        var words = facts.SelectMany(fact => fact.Label.En.Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Skip(1)).ToArray();
        lowered = [.. words.Where(word => char.IsAsciiLetterLower(word[0]))];
        raised = [.. words.Where(word => char.IsAsciiLetterUpper(word[0]))];
    }

    public static Labels OfFacts(FactCatalogue catalogue) => OfCatalogues.GetValue(catalogue, known => new(known.Definitions, []));

    /// <summary>The fields of an event, and the scored and the last month.</summary>
    public static Labels OfFields(IReadOnlyList<FactField> fields) => new(
    [
        .. fields.Select(field => new FactDefinition { Name = field.Name, Label = field.Label, Type = field.Type == FieldType.Decimal ? FactType.Decimal : FactType.Integer }),
        new FactDefinition { Name = SymbolTable.ScoredMonth, Label = new("评价月份", "the scored month"), Type = FactType.Integer },
        new FactDefinition { Name = SymbolTable.LastMonth, Label = new("方案的最后一个月", "the scheme's last month"), Type = FactType.Integer },
    ],
    [.. fields.Where(field => field.Type == FieldType.Month).Select(field => field.Name), SymbolTable.ScoredMonth, SymbolTable.LastMonth]);

    /// <summary>True for a month, which is early or late and not large or small.</summary>
    public bool IsMonth(string name) => months.Contains(name);

    public FactDefinition Find(string name) => facts[name];

    public Text Of(string name) => new(facts[name].Label.Zh, Within(facts[name].Label.En));

    /// <summary>What a fact is called, and its name, which no two facts share.</summary>
    public Text Named(string name)
    {
        var label = Of(name);
        return new($"{label.Zh}（{name}）", $"{label.En} ({name})");
    }

    /// <summary>Several names as a list.</summary>
    public Text Of(IEnumerable<string> names)
    {
        var labels = names.Select(Of).ToArray();
        return new(string.Join("；", labels.Select(label => label.Zh)), string.Join("; ", labels.Select(label => label.En)));
    }

    /// <summary>A number with the unit of a fact: `20 个`, `20 cases`; `50%` has no space.</summary>
    public static Text Quantity(string number, Text? unit) => unit is null
        ? new(number, number)
        : new(unit.Zh == "%" ? $"{number}%" : $"{number} {unit.Zh}", unit.En == "%" ? $"{number}%" : English.Of(number, unit.En));

    /// <summary>What a code of an enum fact is called.</summary>
    public Text Choice(string name, string code) => facts[name].Choices.FirstOrDefault(choice => choice.Code == code)?.Label ?? new Text(code, code);

    // A word that other labels write with a capital and never without one is a name.
    private string Within(string label)
    {
        var first = label.Split(Breaks, 2)[0];
        var isWord = first.Length > 0 && char.IsAsciiLetterUpper(first[0]) && !first.Skip(1).Any(char.IsAsciiLetterUpper);
        return isWord && (lowered.Contains(Lower(first)) || !raised.Contains(first)) ? Lower(label) : label;
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
