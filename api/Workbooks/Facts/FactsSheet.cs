using System.Globalization;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Facts;

/// <summary>The sheet of facts: a row for each participant, a column for each fact. It is what people fill in, and what formulas read.</summary>
internal sealed class FactsSheet
{
    public const string Name = "事实";

    /// <summary>The row that names the facts.</summary>
    public const int NamesRow = 3;

    /// <summary>The row of the first participant.</summary>
    public const int FirstRow = 8;

    /// <summary>The column of the participants.</summary>
    public const int ParticipantColumn = 1;

    private const int MostListed = 255;

    private readonly FactDefinition[] facts;

    /// <param name="needed">The facts, and what needs them.</param>
    /// <param name="participants">Whoever is scored.</param>
    /// <param name="rows">What was reported of them, in the same order; null for nobody yet.</param>
    public FactsSheet(IReadOnlyList<(FactDefinition Fact, IReadOnlyList<string> NeededBy)> needed, IReadOnlyList<Participant> participants, IReadOnlyList<FactRow>? rows)
    {
        var shown = needed.Where(item => item.Fact.Type != FactType.List).ToArray();
        facts = [.. shown.Select(item => item.Fact)];
        Sheet = new Sheet(Name) { Frozen = (FirstRow - 1, 1), Widths = [14, .. facts.Select(_ => 18d)] };
        Sheet.Put(1, 1, "事实 Facts", Look.Title);
        Sheet.Put(2, 1, "每行一个参评地区，每列一项事实；空白＝未上报，绝不当作 0。 A row for each participant, a column for each fact; empty means not reported, never 0.");
        foreach (var (index, head) in new[] { "事实 fact", "名称", "name", "单位与取值 unit, values", "用于 read by" }.Index()) Sheet.Put(NamesRow + index, ParticipantColumn, head, Look.Head);
        for (var index = 0; index < shown.Length; index++) Head(index + 2, shown[index].Fact, shown[index].NeededBy);
        for (var row = 0; row < participants.Count; row++) Fill(FirstRow + row, participants[row], rows?[row]);
        for (var index = 0; index < facts.Length; index++) Limit(index + 2, facts[index], participants.Count);
    }

    public Sheet Sheet { get; }

    /// <summary>The cell of a fact of one participant, as formulas name it.</summary>
    public string There(string fact, int participant) =>
        $"'{Name}'!{Address.Fixed(Array.FindIndex(facts, item => item.Name == fact) + 2, FirstRow + participant)}";

    private void Head(int column, FactDefinition fact, IReadOnlyList<string> neededBy)
    {
        Sheet.Put(NamesRow, column, fact.Name, Look.Head);
        Sheet.Put(NamesRow + 1, column, fact.Label.Zh, Look.Head);
        Sheet.Put(NamesRow + 2, column, fact.Label.En, Look.Head);
        Sheet.Put(NamesRow + 3, column, string.Join("\n", Said(fact)), Look.Head);
        Sheet.Put(NamesRow + 4, column, string.Join(" ", neededBy), Look.Head);
    }

    private static IEnumerable<string> Said(FactDefinition fact)
    {
        if (fact.Unit is { } unit) yield return $"{unit.Zh} / {unit.En}";
        yield return fact.Type switch
        {
            FactType.Boolean => "TRUE 是 / FALSE 否",
            FactType.Enum => string.Join(" | ", fact.Choices.Select(choice => choice.Code)),
            FactType.Integer => $"整数 whole number{Range(fact)}",
            _ => $"数字 number{Range(fact)}",
        };
        if (fact.Absent == Absence.None) yield return "空白＝没有 / empty means none";
    }

    private static string Range(FactDefinition fact) => fact is { Min: null, Max: null }
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" {fact.Min?.ToString(CultureInfo.InvariantCulture) ?? "-∞"} … {fact.Max?.ToString(CultureInfo.InvariantCulture) ?? "∞"}");

    private void Fill(int row, Participant participant, FactRow? known)
    {
        Sheet.Put(row, ParticipantColumn, participant.Code, Look.Strong);
        for (var index = 0; index < facts.Length; index++)
            Sheet.Put(row, index + 2, Cell.Holding(known?.Value(known.Catalogue.IndexOf(facts[index].Name))), facts[index].Type == FactType.Enum ? Look.FactText : Look.Fact);
    }

    private void Limit(int column, FactDefinition fact, int participants)
    {
        var cells = $"{Address.Of(column, FirstRow)}:{Address.Of(column, FirstRow + participants - 1)}";
        var choices = Formula.Text(string.Join(",", fact.Type == FactType.Boolean ? ["TRUE", "FALSE"] : fact.Choices.Select(choice => choice.Code)));
        if (fact.IsNumber)
            Sheet.Limit(new Choice(cells, Formula.Number(fact.Min ?? -FactLimits.Most), Formula.Number(fact.Max ?? FactLimits.Most), fact.Type == FactType.Integer));
        else if (choices.Length <= MostListed)
            Sheet.Limit(new Choice(cells, choices));
    }
}
