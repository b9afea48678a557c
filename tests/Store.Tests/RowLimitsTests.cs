using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store.Tests;

/// <summary>Each reader sees by its own limits, whoever read before or reads at the same time.</summary>
public class RowLimitsTests
{
    [SkippableTheory]
    [Databases]
    public async Task Readers_with_other_limits_see_other_rows(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission() with
        {
            Facts = [new NewFact("海门市", "cases", "12"), new NewFact("海门市", "exists", "true")],
            NonParticipations = [new("海门市", "A1.G1.I1", false), new("海门市", "A1.G1.I2", false)],
        }));

        // Twice over, so that contexts which served one reader serve another.
        for (var round = 0; round < 2; round++)
        {
            await using var cases = temporary.Database.Read(Limits("cases", "A1.G1.I1"));
            await using var exists = temporary.Database.Read(Limits("exists", "A1.G1.I2"));
            await using var nothing = temporary.Database.Read(RowLimits.Nothing);
            Assert.Equal("cases A1.G1.I1 1", await SeenAsync(cases));
            Assert.Equal("exists A1.G1.I2 1", await SeenAsync(exists));
            Assert.Equal("cases A1.G1.I1 1", await SeenAsync(cases));
            Assert.Equal("  0", await SeenAsync(nothing));
        }
    }

    private static RowLimits Limits(string fact, string indicator) => new([CatalogueRow.IdOf(Some.SchemeCode, fact)], [CatalogueRow.IdOf(Some.SchemeCode, indicator)]);

    private static async Task<string> SeenAsync(ReadContext rows)
    {
        var facts = await Queries.ToListAsync(rows.ReportedFacts.Select(row => row.Name));
        var parts = await Queries.ToListAsync(rows.NonParticipations.Select(row => row.Indicator.Code));
        return $"{string.Join(',', facts)} {string.Join(',', parts)} {await Queries.CountAsync(rows.Submissions)}";
    }
}
