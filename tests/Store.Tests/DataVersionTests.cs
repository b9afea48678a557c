using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.Store.Tests;

/// <summary>The number of the data's state: whoever changes the data changes it, and nothing else does.</summary>
public class DataVersionTests
{
    [SkippableTheory]
    [Databases]
    public async Task It_stays_until_somebody_commits_whoever_that_is(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await using var other = await temporary.OpenAsync();
        var seen = new List<long?> { await VersionAsync(temporary.Database) };
        foreach (var writer in new[] { temporary.Database, other, temporary.Database, other })
        {
            await writer.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission()));
            seen.Add(await VersionAsync(temporary.Database));
        }

        temporary.Ask("UPDATE \"Months\" SET \"IsClosed\" = NOT \"IsClosed\"");
        seen.Add(await VersionAsync(temporary.Database));
        Assert.DoesNotContain(null, seen);
        Assert.Equal(seen.Order(), seen);
        Assert.Equal(seen.Distinct(), seen);
    }

    [SkippableTheory]
    [Databases]
    public async Task What_is_not_committed_is_not_in_it(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await using var other = await temporary.OpenAsync();
        var before = await VersionAsync(other);
        await temporary.Database.WriteAsync(async write =>
        {
            await write.Submissions.AppendAsync(Some.Submission());
            Assert.Equal(before, await VersionAsync(other));
        });
        var after = await VersionAsync(other);
        Assert.NotEqual(before, after);
        await Assert.ThrowsAsync<InvalidOperationException>(() => temporary.Database.WriteAsync(async write =>
        {
            await write.Submissions.AppendAsync(Some.Submission());
            throw new InvalidOperationException();
        }));
        Assert.Equal(after, await VersionAsync(other));
    }

    [SkippableTheory]
    [Databases]
    public async Task What_was_kept_under_it_is_what_would_be_read_now(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await using var other = await temporary.OpenAsync(TimeSpan.FromSeconds(20));
        var kept = new ConcurrentDictionary<long, int>();
        var hits = 0;
        var writing = Task.WhenAll(WriteAsync(temporary.Database), WriteAsync(other));
        var reading = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!writing.IsCompleted)
            {
                var version = (await temporary.Database.VersionAsync())!.Value;
                var isKept = kept.TryGetValue(version, out var count);
                var now = await CountAsync(temporary.Database);
                if (!isKept) kept[version] = now;
                if (!isKept || await temporary.Database.VersionAsync() != version) continue;
                Assert.Equal(count, now);
                Interlocked.Increment(ref hits);
            }
        })));
        await Task.WhenAll(writing, reading);
        Assert.True(hits > 10, $"only {hits} answers were found kept");
    }

    [SkippableFact]
    public async Task Every_table_of_PostgreSQL_raises_it()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(StoreProvider.PostgreSql);
        await using var context = temporary.Database.OpenContext();
        var tables = context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(tables, temporary.Lines("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'raises_version'", 0).Select(name => name.Trim('"')).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task A_transaction_raises_it_once_however_much_it_writes()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(StoreProvider.PostgreSql);
        var before = (long)temporary.Ask("SELECT \"Number\" FROM \"DataVersion\"")!;
        await temporary.Database.WriteAsync(async write =>
        {
            for (var i = 0; i < 5; i++) await write.Submissions.AppendAsync(Some.Submission(cases: i));
        });
        Assert.Equal(before + 1, temporary.Ask("SELECT \"Number\" FROM \"DataVersion\""));
    }

    [SkippableFact]
    public async Task A_lost_connection_makes_it_another_and_not_an_old_one()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(StoreProvider.PostgreSql);
        var before = await VersionAsync(temporary.Database);
        Disconnect(temporary);
        Assert.True(await VersionAsync(temporary.Database) > before);
    }

    [SkippableTheory]
    [Databases]
    public async Task A_commit_of_another_process_is_noticed(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        // SQLite is looked at; PostgreSQL says so, and is looked at too rarely to matter.
        await using var watching = await temporary.OpenAsync(interval: provider == StoreProvider.Sqlite ? TimeSpan.FromMilliseconds(50) : TimeSpan.FromHours(1));
        await using var versions = watching.WatchAsync().GetAsyncEnumerator();
        await NextAsync(versions);
        for (var round = 0; round < 3; round++)
        {
            if (provider == StoreProvider.PostgreSql && round == 2) Disconnect(temporary);
            await temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission(cases: round)));
            var count = 0;
            while (count <= round)
            {
                await NextAsync(versions);
                count = await CountAsync(watching);
            }
        }
    }

    [SkippableTheory]
    [Databases]
    public async Task A_commit_of_this_process_is_noticed_at_once(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await using var watching = await temporary.OpenAsync(interval: TimeSpan.FromHours(1));
        await using var versions = watching.WatchAsync().GetAsyncEnumerator();
        await NextAsync(versions);
        await watching.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission()));
        await NextAsync(versions);
    }

    [Fact]
    public async Task It_costs_next_to_nothing()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        using var counter = temporary.Database.CountStatements();
        var first = await VersionAsync(temporary.Database);
        for (var i = 0; i < 1_000; i++) Assert.Equal(first, await temporary.Database.VersionAsync());
        Assert.Equal(0, counter.Count);
    }

    private static async Task<long?> VersionAsync(ScoreDatabase database)
    {
        var version = await database.VersionAsync();
        Assert.NotNull(version);
        Assert.Equal(version, await database.VersionAsync());
        return version;
    }

    private static async Task NextAsync(IAsyncEnumerator<long> versions) => Assert.True(await versions.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));

    /// <summary>Ends the connections that ask for the number and that wait to be told.</summary>
    private static void Disconnect(TemporaryDatabase temporary) =>
        temporary.Ask("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND query ~ '^(LISTEN|SELECT \"Number\")' AND pid <> pg_backend_pid()");

    private static async Task<int> CountAsync(ScoreDatabase database)
    {
        await using var rows = database.Read();
        return await Queries.CountAsync(rows.Submissions);
    }

    private static Task WriteAsync(ScoreDatabase database) => Task.Run(async () =>
    {
        for (var i = 0; i < 60; i++)
        {
            await database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission(cases: i)));
            await Task.Delay(i % 10);
        }
    });
}
