using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store.Tests;

public class ScoreDatabaseTests
{
    [SkippableTheory]
    [Databases]
    public async Task The_model_and_the_migrations_say_the_same(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.NothingAsync(provider);
        await using var database = await temporary.OpenAsync();
        await using var context = database.OpenContext();
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [SkippableTheory]
    [Databases]
    public async Task Versions_of_an_older_database_get_their_order_when_it_is_brought_up_to_date(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(Some.Scheme(), Some.EditedFiles())));
        await using (var context = temporary.Database.OpenContext())
            await context.GetService<IMigrator>().MigrateAsync("20261101000000_Initial");
        await using var again = await temporary.OpenAsync();
        await using var rows = again.Read();
        var versions = await Queries.ToListAsync(rows.RuleVersions.OrderBy(row => row.RecordedAt).ThenBy(row => row.Id));
        Assert.True(versions.Count > 1);
        Assert.Equal(Enumerable.Range(1, versions.Count).Select(number => (long)number), versions.Select(row => row.Sequence));
        Assert.All(versions.GroupBy(row => row.IndicatorId), group => Assert.Equal(Enumerable.Range(1, group.Count()), group.OrderBy(row => row.Sequence).Select(row => row.Number)));
        Assert.All(versions, row => Assert.Equal(versions.Where(other => (other.IndicatorId, other.Effective) == (row.IndicatorId, row.Effective) && other.Sequence < row.Sequence).MaxBy(other => other.Sequence)?.Id, row.ReplacesId));
        Assert.Contains(versions, row => row.ReplacesId is not null);
        Assert.All(versions, row => Assert.Equal(("", VersionOrigin.File), (row.Author, row.Origin)));
        var change = Assert.ThrowsAny<System.Data.Common.DbException>(() => temporary.Ask("UPDATE \"RuleVersions\" SET \"Sequence\" = 7"));
        Assert.Contains("append-only", change.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_written_ahead()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        Assert.Equal("wal", temporary.Ask("PRAGMA journal_mode"));
        Assert.Empty(await temporary.Database.CheckAsync());
    }

    [SkippableFact]
    public async Task A_session_leaves_nothing_behind_for_the_next()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(StoreProvider.PostgreSql);
        await temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => temporary.Database.WriteAsync(async write =>
        {
            await write.Submissions.AppendAsync(Some.Submission());
            throw new InvalidOperationException();
        }));
        await using (var snapshot = temporary.Database.ReadSnapshot()) await Queries.CountAsync(snapshot.Months);
        using var end = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in temporary.Database.WatchAsync(end.Token)) await temporary.Database.VersionAsync();
        });

        await using var context = temporary.Database.OpenContext();
        const string Left = """
            SELECT concat_ws(',', current_setting('lock_timeout'), coalesce(current_setting('data_version.raised_by', true), ''),
                (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()), (SELECT count(*) FROM pg_listening_channels()),
                current_setting('transaction_isolation')) AS "Value"
            """;
        Assert.Equal("0,,0,0,read committed", await context.Database.SqlQueryRaw<string>(Left).SingleAsync());
    }

    [SkippableTheory]
    [Databases]
    public async Task Opening_twice_changes_nothing(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await using var again = await temporary.OpenAsync();
        await using var rows = again.Read();
        Assert.Equal(2, await Queries.CountAsync(rows.Participants));
    }

    [SkippableTheory]
    [Databases]
    public async Task A_snapshot_does_not_see_what_is_written_after_its_first_query(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        for (var round = 0; round < 3; round++)
        {
            await using var before = temporary.Database.ReadSnapshot();
            Assert.Equal(round, await Queries.CountAsync(before.Submissions));
            await temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission()));
            Assert.Equal(round, await Queries.CountAsync(before.Submissions));
        }
    }

    [Fact]
    public async Task A_write_within_a_write_is_refused_and_does_not_wait_for_ever()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        var write = temporary.Database.WriteAsync(_ => temporary.Database.WriteAsync(_ => Task.CompletedTask));
        await Assert.ThrowsAsync<InvalidOperationException>(() => write.WaitAsync(TimeSpan.FromSeconds(10)));
        await temporary.Database.WriteAsync(_ => Task.CompletedTask);
    }

    [Fact]
    public async Task A_backup_taken_between_writes_is_a_database_of_its_own()
    {
        await using var temporary = await Full.DatabaseAsync();
        await using var copy = TemporaryDatabase.Nothing();
        await temporary.Database.BackUpAsync(copy.Path);
        await using var database = await copy.OpenAsync();
        await using var rows = database.Read();
        Assert.Empty(await database.CheckAsync());
        Assert.Equal(5, await Queries.CountAsync(rows.CurrentResults));
    }

    [Fact]
    public async Task The_current_results_are_found_without_reading_history()
    {
        await using var temporary = await Full.DatabaseAsync();
        await using var rows = temporary.Database.Read();
        var statement = rows.CurrentResults.Where(row => row.Participant.Kind == "county" && row.Indicator.Area.Weight > 1m).ToQueryString();
        var plan = string.Join('\n', temporary.Lines("EXPLAIN QUERY PLAN " + statement, 3));
        Assert.Contains("SEARCH r USING INDEX IX_Results_EvaluationId", plan);
        Assert.DoesNotContain("SCAN r", plan);
    }

    [Fact]
    public async Task The_last_versions_are_found_without_reading_those_they_replaced()
    {
        await using var temporary = await Full.DatabaseAsync();
        await using var rows = temporary.Database.Read();
        foreach (var (table, statement) in new[]
        {
            ("RuleVersions", rows.LastRuleVersions.Where(row => row.SchemeId == "little").ToQueryString()),
            ("SchemeFiles", rows.LastSchemeFiles.Where(row => row.SchemeId == "little").ToQueryString()),
        })
        {
            var plan = string.Join('\n', temporary.Lines("EXPLAIN QUERY PLAN " + statement, 3));
            Assert.Contains($"USING INDEX IX_{table}_SchemeId_Id (SchemeId=?)", plan);
            Assert.Contains($"USING COVERING INDEX IX_{table}_ReplacesId (ReplacesId=?)", plan);
        }
    }

    [Fact]
    public void Nobody_above_the_store_sees_its_database_library()
    {
        var members = typeof(ScoreDatabase).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));
        Assert.All(members, member => Assert.DoesNotMatch("EntityFrameworkCore|Data\\.Sqlite|Npgsql", $"{member.DeclaringType} {member}"));
    }

    [Theory]
    [InlineData("3.51.2")]
    [InlineData("3.40.1")]
    public void A_library_with_the_log_reset_bug_is_refused(string version) =>
        Assert.Equal("STORAGE_ENGINE_TOO_OLD", Assert.Throws<StoreException>(() => Sqlite.SqliteStorage.CheckLibrary(version)).Code);
}
