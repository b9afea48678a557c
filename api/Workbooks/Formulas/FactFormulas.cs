using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Workbooks.Cells;
using ScoringGraph.Workbooks.Facts;

namespace ScoringGraph.Workbooks.Formulas;

/// <summary>How formulas read the facts of one participant. Whatever is absent reads as no, 0 or no text, and is never taken for reported.</summary>
internal sealed class FactFormulas(FactCatalogue catalogue, Month month, FactsSheet sheet, int participant)
{
    /// <summary>Expressions over this participant's facts.</summary>
    public ExpressionFormulas Expressions => new(symbol => Read(catalogue[symbol.Index]));

    /// <summary>Whether a boolean fact was reported as true.</summary>
    public string Flag(string fact) => $"{Cell(fact)}=TRUE";

    /// <summary>A number, 0 if it was not reported.</summary>
    public string Number(string fact) => catalogue.Find(fact)!.Defaults.TryGetValue(month, out var value) ? $"IF({IsNumber(fact)},{Cell(fact)},{Formula.Number(value)})" : Cell(fact);

    /// <summary>The chosen value of an enum fact.</summary>
    public string Text(string fact) => Cell(fact);

    private string IsNumber(string fact) => $"ISNUMBER({Cell(fact)})";

    /// <summary>Whether a fact is known; null if it always is, because the scheme says what its absence stands for.</summary>
    public string? Has(string fact) => catalogue.Find(fact)! switch
    {
        var known when known.Defaults.ContainsKey(month) => null,
        { Type: FactType.Boolean } => $"ISLOGICAL({Cell(fact)})",
        { Type: FactType.Enum } => $"ISTEXT({Cell(fact)})",
        _ => IsNumber(fact),
    };

    /// <summary>Whether the absence of a fact means that there is none.</summary>
    public bool MayBeAbsent(string fact) => catalogue.Find(fact)!.Absent == Absence.None;

    /// <summary>Whether a fact holds whole numbers only.</summary>
    public bool IsWhole(string fact) => catalogue.Find(fact)!.Type == FactType.Integer;

    private Operand Read(FactDefinition fact) => new(
        fact.Type == FactType.Boolean ? Flag(fact.Name) : fact.IsNumber ? Number(fact.Name) : Text(fact.Name),
        IsWhole(fact.Name),
        fact.Min is not >= 0m);

    private string Cell(string fact) => sheet.There(fact, participant);
}
