using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.Store.Tests;

public class AppendOnlyTests
{
    [SkippableTheory]
    [Databases]
    public async Task Nobody_changes_or_deletes_an_appended_row(StoreProvider provider)
    {
        await using var temporary = await Full.DatabaseAsync(provider);
        foreach (var table in StoreModel.AppendOnly)
        {
            Assert.NotEqual(0L, temporary.Ask($"SELECT COUNT(*) FROM \"{table}\""));
            Assert.Contains($"{table} is append-only", Assert.ThrowsAny<DbException>(() => temporary.Ask($"UPDATE \"{table}\" SET \"Id\" = \"Id\"")).Message);
            Assert.Contains($"{table} is append-only", Assert.ThrowsAny<DbException>(() => temporary.Ask($"DELETE FROM \"{table}\"")).Message);
        }
    }

    [SkippableFact]
    public async Task Nor_does_anybody_empty_a_table_of_PostgreSQL()
    {
        await using var temporary = await Full.DatabaseAsync(StoreProvider.PostgreSql);
        foreach (var table in StoreModel.AppendOnly)
            Assert.Contains("append-only", Assert.ThrowsAny<DbException>(() => temporary.Ask($"TRUNCATE \"{table}\" CASCADE")).Message);
    }

    [Fact]
    public async Task Nor_does_a_replacing_insert_get_through_the_store()
    {
        await using var temporary = await Full.DatabaseAsync();
        var wrong = await Assert.ThrowsAsync<StoreException>(() => temporary.Database.WriteAsync(
            write => write.Context.Database.ExecuteSqlRawAsync("INSERT OR REPLACE INTO Evaluations SELECT * FROM Evaluations")));
        Assert.Contains("append-only", wrong.Message);
    }

    [Fact]
    public async Task Every_table_is_either_refreshed_or_append_only()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        var refreshed = new[] { "Schemes", "Months", "Participants", "Departments", "Areas", "AreaDepartments", "IndicatorGroups", "Indicators", "FactDefinitions", "CurrentEvaluations", "Drafts" };
        await using var context = temporary.Database.OpenContext();
        var tables = context.Model.GetEntityTypes().Select(table => table.GetTableName());
        Assert.Equal(StoreModel.AppendOnly.Concat(refreshed).Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
    }
}
