using CsCheck;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Tests.Editions;

/// <summary>Random months of the real plan: facts reported or not, lags and orders, events, and who takes no part.</summary>
internal static class SomeMonths
{
    private static FactCatalogue Facts => Plan.Loaded.Scheme.Facts;

    private static readonly string[] Indicators = [.. Plan.Loaded.Scheme.Indicators.Select(indicator => indicator.Code)];

    public static readonly Gen<MonthFacts> Any = Gen.Select(Gen.Int[0, Plan.Months.Count - 1], Gen.Int[1, int.MaxValue], (month, seed) => Of(Plan.Months[month], seed));

    public static MonthFacts Of(Month month, int seed)
    {
        var random = new Random(seed);
        var missing = random.Next(3) switch { 0 => 0, 1 => 20, _ => 3 };
        return new MonthFacts(Plan.Loaded.Scheme.Code, month, [.. Plan.Loaded.Scheme.Participants.Select(participant => new ParticipantFacts(participant.Code, Row(random, missing, month), Absent(random)))]);
    }

    private static FactRow Row(Random random, int missing, Month month)
    {
        var row = new FactRow(Facts);
        for (var index = 0; index < Facts.Definitions.Count; index++)
        {
            var fact = Facts[index];
            // A lag is declared now and then; anything else that may be absent is there half the time.
            if (fact.Absent == Absence.None && random.Next(fact.Type == FactType.Boolean ? 10 : 2) != 0) continue;
            if (fact.Absent == Absence.Missing && random.Next(100) < missing) continue;
            switch (fact.Type)
            {
                case FactType.Boolean: row.Set(index, random.Next(4) > 0); break;
                case FactType.Integer: row.Set(index, Within(fact, random.Next(3) switch { 0 => random.Next(4), 1 => random.Next(30), _ => random.Next(2000) })); break;
                case FactType.Decimal: row.Set(index, Within(fact, random.Next(0, 1000) / 10m)); break;
                case FactType.Enum: row.Set(index, fact.Choices[random.Next(fact.Choices.Count)].Code); break;
                case FactType.List: row.Set(index, (FactRecord[])[.. Enumerable.Range(0, random.Next(4)).Select(_ => Record(fact, random, month))]); break;
            }
        }

        return row;
    }

    private static decimal Within(FactDefinition fact, decimal value) => Math.Min(Math.Max(value, fact.Min ?? value), fact.Max ?? value);

    private static FactRecord Record(FactDefinition fact, Random random, Month month)
    {
        var fields = new Dictionary<string, object>();
        foreach (var field in fact.Fields)
            if (random.Next(4) > 0)
                fields[field.Name] = field.Type switch
                {
                    FieldType.Integer or FieldType.Decimal => (decimal)random.Next(1, 40),
                    FieldType.Date => new DateOnly(month.Year, Math.Min(12, month.Number + random.Next(2)), random.Next(1, 28)),
                    FieldType.Month => Plan.Months[random.Next(Plan.Months.Count)],
                    FieldType.Indicator => Indicators[random.Next(3)],
                    _ => random.Next(3) > 0 ? "通报表扬" : "简报",
                };
        return new FactRecord(fields);
    }

    private static HashSet<string> Absent(Random random) => random.Next(3) switch
    {
        0 => [.. Indicators.Where(_ => random.Next(8) == 0)],
        1 when random.Next(10) == 0 => [.. Indicators],
        _ => [],
    };
}
