using CsCheck;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Tests;

/// <summary>Random rows of facts, dense where rules turn over: small counts, 0, equal numbers, and now and then a huge one.</summary>
internal static class SomeRows
{
    private static readonly Gen<decimal> Counts = Gen.Frequency((6, Gen.Int[0, 5].Select(value => (decimal)value)), (3, Gen.Int[0, 120].Select(value => (decimal)value)), (1, Gen.Const(999_999_999_999m)));

    private static readonly Gen<decimal> Shares = Gen.Select(Gen.Int[-200, 2000], Gen.Int[0, 3], (digits, scale) => digits / (scale switch { 0 => 1m, 1 => 10m, 2 => 100m, _ => 1000m }));

    /// <summary>A row in which every fact is reported.</summary>
    public static Gen<FactRow> Full(FactCatalogue catalogue) => Gen.Select(Gen.Int[0, int.MaxValue], Counts.Array[catalogue.Definitions.Count], Shares.Array[catalogue.Definitions.Count], (seed, counts, shares) =>
    {
        var row = new FactRow(catalogue);
        var random = new Random(seed);
        for (var index = 0; index < catalogue.Definitions.Count; index++)
        {
            var fact = catalogue[index];
            switch (fact.Type)
            {
                case FactType.Boolean: row.Set(index, random.Next(3) > 0); break;
                case FactType.Integer: row.Set(index, counts[index]); break;
                case FactType.Decimal: row.Set(index, Math.Min(Math.Max(shares[index], fact.Min ?? shares[index]), fact.Max ?? decimal.MaxValue)); break;
                case FactType.Enum: row.Set(index, fact.Choices[random.Next(fact.Choices.Count)].Code); break;
            }
        }

        return row;
    });
}
