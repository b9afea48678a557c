using System.Globalization;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store.Tests;

public class DecimalQueryTests
{
    private static readonly string[] Values = ["10", "9", "-3.5", "0", "0.00000001", "100000", "2.25", "1000000000000", "-0.1", "2.3"];

    [SkippableTheory]
    [Databases]
    public async Task Sql_orders_and_filters_numbers_as_numbers(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        foreach (var value in Values)
            await temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission() with { Facts = [new NewFact("海门市", "share", value)] }));
        await using var rows = temporary.Database.Read();
        var expected = Values.Select(value => decimal.Parse(value, CultureInfo.InvariantCulture)).Order().Select(Clamped);
        Assert.Equal(expected, await Numbers(rows.ReportedFacts.OrderBy(row => row.Number)));
        Assert.Equal([9m, 10m], await Numbers(rows.ReportedFacts.Where(row => row.Number > 2.3m && row.Number < 11).OrderBy(row => row.Number)));
        decimal?[] wanted = [2.25m, 0.00000001m];
        Assert.Equal([0.00000001m, 2.25m], await Numbers(rows.ReportedFacts.Where(row => wanted.Contains(row.Number)).OrderBy(row => row.Number)));
        Assert.Equal(1, await Queries.CountAsync(rows.ReportedFacts.Where(row => row.Number == -3.5m)));
    }

    private static decimal Clamped(decimal value) => Math.Min(value, Scaled.Max);

    private static async Task<IEnumerable<decimal>> Numbers(IQueryable<ReportedFactRow> query) =>
        (await Queries.ToListAsync(query.Select(row => row.Number))).Select(number => number!.Value);
}
