using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.Store.Tests;

public class ScoreDatabaseTests
{
    [Fact]
    public async Task The_model_and_the_migrations_say_the_same()
    {
        await using var temporary = TemporaryDatabase.Nothing();
        await using var database = await temporary.OpenAsync();
        await using var context = database.OpenContext();
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task The_file_is_written_ahead()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        Assert.Equal("wal", temporary.Ask("PRAGMA journal_mode"));
        Assert.Empty(await temporary.Database.CheckAsync());
    }

    [Fact]
    public async Task Opening_twice_changes_nothing()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        await using var again = await temporary.OpenAsync();
        await using var rows = again.Read();
        Assert.Equal(2, await Queries.CountAsync(rows.Participants));
    }

    [Theory]
    [InlineData("3.51.2")]
    [InlineData("3.40.1")]
    public void A_library_with_the_log_reset_bug_is_refused(string version) =>
        Assert.Equal("STORAGE_ENGINE_TOO_OLD", Assert.Throws<StoreException>(() => Sqlite.SqliteStart.CheckLibrary(version)).Code);
}
