using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Workbooks.Tests;

/// <summary>Months of invented facts, the same for the same seed: few different numbers, so that shares tie and bases are 0; facts left out; records of all sorts.</summary>
internal static class RandomMonth
{
    public static MonthFacts Of(CompiledEdition edition, int seed)
    {
        var random = new Random(seed);
        var scheme = edition.Edition.Scheme;
        return new MonthFacts(scheme.Code, edition.Edition.Month, [.. scheme.Participants.Select(participant => new ParticipantFacts(participant.Code, Row(edition, random), NotTakingPart(edition, random)))]);
    }

    private static HashSet<string> NotTakingPart(CompiledEdition edition, Random random) => random.Next(10) switch
    {
        0 => [.. edition.Edition.Indicators.Select(indicator => indicator.Indicator.Code)],
        < 5 => [.. edition.Edition.Indicators.Select(indicator => indicator.Indicator.Code).Where(_ => random.Next(6) == 0)],
        _ => [],
    };

    private static FactRow Row(CompiledEdition edition, Random random)
    {
        var scheme = edition.Edition.Scheme;
        var row = new FactRow(scheme.Facts);
        var rarelyMissing = random.Next(3) > 0;
        for (var index = 0; index < scheme.Facts.Definitions.Count; index++)
        {
            var fact = scheme.Facts[index];
            if (random.Next(rarelyMissing ? 60 : 8) == 0)
            {
                if (fact.Defaults.TryGetValue(edition.Edition.Month, out var value)) row.Set(index, value);
            }
            else
            {
                row.SetValue(index, Value(edition, fact, random));
            }
        }

        return row;
    }

    private static object Value(CompiledEdition edition, FactDefinition fact, Random random) => fact.Type switch
    {
        FactType.Boolean => random.Next(10) < (fact.Absent == Absence.None ? 2 : 7),
        FactType.Integer => Math.Min(fact.Max ?? decimal.MaxValue, Math.Max(fact.Min ?? 0m, random.Next(4) == 0 ? random.Next(3) : random.Next(25))),
        FactType.Decimal => Math.Min(fact.Max ?? decimal.MaxValue, Math.Max(fact.Min ?? 0m, random.Next(fact.Max is { } most ? (int)most * 10 : 900) / (random.Next(2) == 0 ? 10m : 5m))),
        FactType.Enum => fact.Choices[random.Next(fact.Choices.Count)].Code,
        _ => Enumerable.Range(0, random.Next(4)).Select(_ => new FactRecord(fact.Fields.Where(_ => random.Next(5) > 0).ToDictionary(field => field.Name, field => Field(edition, field, random)))).ToArray(),
    };

    private static object Field(CompiledEdition edition, FactField field, Random random)
    {
        var month = edition.Edition.Month;
        return field.Type switch
        {
            FieldType.Integer or FieldType.Decimal => (decimal)random.Next(1, 40),
            FieldType.Date => new DateOnly(month.Year, Math.Clamp(month.Number - (random.Next(3) == 0 ? 1 : 0), 1, 12), random.Next(1, 28)),
            FieldType.Month => edition.Edition.Scheme.Months[random.Next(edition.Edition.Scheme.Months.Count)],
            FieldType.Indicator => edition.Edition.Indicators[random.Next(3)].Indicator.Code,
            _ => field.Name == "form" ? (random.Next(2) == 0 ? "通报表扬" : "简报") : (random.Next(2) == 0 ? "减证便民" : "Work a"),
        };
    }
}
