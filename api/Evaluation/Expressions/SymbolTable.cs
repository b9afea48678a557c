using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>The names an expression may use. Facts that hold lists are known but cannot be used in expressions.</summary>
public sealed class SymbolTable
{
    private readonly Dictionary<string, Symbol> symbols;
    private readonly HashSet<string> lists;

    private SymbolTable(IEnumerable<Symbol> symbols, IEnumerable<string> lists)
    {
        this.symbols = symbols.ToDictionary(symbol => symbol.Name, StringComparer.Ordinal);
        this.lists = [.. lists];
    }

    public IEnumerable<string> Names => symbols.Keys;

    public static SymbolTable OfFacts(FactCatalogue catalogue) => new(
        from item in catalogue.Definitions.Select((definition, index) => (definition, index))
        where item.definition.Type != FactType.List
        select new Symbol(item.definition.Name, TypeOf(item.definition), item.index, item.definition.Min is null or <= 0m, [.. item.definition.Choices.Select(choice => choice.Code)]),
        catalogue.Definitions.Where(definition => definition.Type == FactType.List).Select(definition => definition.Name));

    /// <summary>The fields of an event, and the scored and the last month of the scheme.</summary>
    public static SymbolTable OfFields(IReadOnlyList<FactField> fields) => new(
        fields.Select((field, index) => new Symbol(field.Name, TypeOf(field), index, true, []))
            .Append(new Symbol(ScoredMonth, OperandType.Number, fields.Count, false, []))
            .Append(new Symbol(LastMonth, OperandType.Number, fields.Count + 1, false, [])),
        []);

    /// <summary>The month being scored, as a number that grows by one a month.</summary>
    public const string ScoredMonth = "scoredMonth";

    /// <summary>The last month of the scheme, likewise.</summary>
    public const string LastMonth = "lastMonth";

    public Symbol? Find(string name) => symbols.GetValueOrDefault(name);

    public bool IsList(string name) => lists.Contains(name);

    private static OperandType TypeOf(FactDefinition definition) => definition.Type switch
    {
        FactType.Boolean => OperandType.Boolean,
        FactType.Enum => OperandType.Text,
        _ => OperandType.Number,
    };

    private static OperandType TypeOf(FactField field) =>
        field.Type is FieldType.Integer or FieldType.Decimal or FieldType.Month ? OperandType.Number : OperandType.Text;
}
