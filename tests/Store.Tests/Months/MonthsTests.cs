using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store.Tests.Months;

public class MonthsTests
{
    [SkippableTheory]
    [Databases]
    public async Task A_month_is_closed_and_opened_and_remembers_both(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await using var rows = temporary.Database.Read();
        Assert.False(await rows.IsClosedAsync(Some.SchemeCode, Some.October));
        Assert.True(await temporary.Database.WriteAsync(write => write.Months.CloseAsync(Some.SchemeCode, Some.October, "公布", "张三")));
        Assert.False(await temporary.Database.WriteAsync(write => write.Months.CloseAsync(Some.SchemeCode, Some.October, "再公布", "张三")));
        Assert.True(await rows.IsClosedAsync(Some.SchemeCode, Some.October));
        Assert.False(await rows.IsClosedAsync(Some.SchemeCode, Some.November));
        Assert.True(await temporary.Database.WriteAsync(write => write.Months.OpenAsync(Some.SchemeCode, Some.October, "更正", "李四")));
        Assert.False(await rows.IsClosedAsync(Some.SchemeCode, Some.October));
        var events = await Queries.ToListAsync(rows.MonthEvents.OrderBy(row => row.Id));
        Assert.Equal([(MonthEventKind.Closed, "公布", "张三"), (MonthEventKind.Opened, "更正", "李四")], events.Select(row => (row.Kind, row.Reason, row.By)));
    }

    [SkippableTheory]
    [Databases]
    public async Task A_restart_does_not_open_a_closed_month(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await temporary.Database.WriteAsync(write => write.Months.CloseAsync(Some.SchemeCode, Some.October, "公布", "张三"));
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(Some.Scheme(), Some.RuleFiles())));
        await using var rows = temporary.Database.Read();
        Assert.True(await rows.IsClosedAsync(Some.SchemeCode, Some.October));
    }

    [SkippableTheory]
    [Databases]
    public async Task A_month_the_scheme_does_not_have_cannot_be_closed(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await Assert.ThrowsAsync<ArgumentException>(
            () => temporary.Database.WriteAsync(write => write.Months.CloseAsync(Some.SchemeCode, new(1999, 1), "", "")));
    }
}
