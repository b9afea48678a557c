using CsCheck;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Tests;

/// <summary>A month of some plan with random facts.</summary>
public sealed record RandomMonth(CompiledEdition Edition, MonthFacts Facts)
{
    public MonthScore Score { get; } = Edition.Score(Facts);

    public override string ToString() => $"{Edition.Edition.Scheme.Code} {Edition.Edition.Month}";
}

/// <summary>Random months of all plans in rules/, in which every fact is reported.</summary>
internal static class SomeEditions
{
    private static readonly CompiledEdition[] Editions =
    [
        .. Directory.GetDirectories(Path.GetDirectoryName(Repository.Rules)!).Order(StringComparer.Ordinal).SelectMany(folder => CompiledEdition.AllOf(SchemeFolder.Read(folder).Scheme!)),
    ];

    public static readonly Gen<RandomMonth> Months =
        from index in Gen.Int[0, Editions.Length - 1]
        let edition = Editions[index]
        from rows in SomeRows.Full(edition.Edition.Scheme.Facts).Array[6]
        select new RandomMonth(edition, FactsOf(edition, [.. rows.Select(Declared)]));

    // Within what the facts may be, as only such can be reported; points are rounded at the 12th digit, where numbers beyond all measure differ.
    private static FactRow Declared(FactRow row)
    {
        for (var index = 0; index < row.Catalogue.Definitions.Count; index++)
            if (row.Value(index) is decimal number)
                row.Set(index, Math.Max(Math.Min(number, row.Catalogue[index].Max ?? 10_000m), row.Catalogue[index].Min ?? number));
        return row;
    }

    private static MonthFacts FactsOf(CompiledEdition edition, FactRow[] rows)
    {
        var scheme = edition.Edition.Scheme;
        var participants = scheme.Participants.Zip(rows, (participant, row) => new ParticipantFacts(participant.Code, row, new HashSet<string>()));
        return new MonthFacts(scheme.Code, edition.Edition.Month, [.. participants]);
    }
}
