using System.Globalization;

namespace ScoringGraph.Store.Tests;

public class CultureTests
{
    [SkippableTheory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("fa-IR", StoreProvider.PostgreSql)]
    [InlineData("tr-TR", StoreProvider.PostgreSql)]
    public async Task Everything_is_stored_and_found_the_same_in_every_culture(string culture, StoreProvider provider = StoreProvider.Sqlite)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            await using var temporary = await Full.DatabaseAsync(provider);
            Assert.Equal("2017-10", temporary.Ask("SELECT \"Month\" FROM \"Results\" LIMIT 1"));
            Assert.Equal(666666667L, temporary.Ask("SELECT \"Points\" FROM \"Results\" WHERE \"PointsExact\" = '20/3'"));
            await using var rows = temporary.Database.Read();
            Assert.Equal(1, await Queries.CountAsync(rows.CurrentResults.Where(row => row.Points < 6.7m && row.Points > 6.6m && row.Month < Some.November)));
            Assert.Equal(12m, (await Queries.SingleOrDefaultAsync(rows.ReportedFacts))!.Number);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
