using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.Store.Tests;

public class StorageFaultTests
{
    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await using var temporary = TemporaryDatabase.Nothing();
        await File.WriteAllTextAsync(temporary.Path, new string('x', 5000));
        var wrong = await Assert.ThrowsAsync<StoreException>(() => temporary.OpenAsync());
        Assert.Equal("STORAGE_CORRUPT", wrong.Code);
        Assert.Contains("备份", wrong.Text.Zh);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(temporary.Path));
    }

    [Fact]
    public async Task A_page_that_was_overwritten_is_noticed_when_it_is_read()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        var page = (long)temporary.Ask("SELECT rootpage FROM sqlite_master WHERE name = 'Participants'")!;
        await temporary.Database.DisposeAsync();
        temporary.Ask("PRAGMA wal_checkpoint(TRUNCATE)");
        using (var file = File.OpenWrite(temporary.Path))
        {
            file.Position = (page - 1) * 4096;
            file.Write(Enumerable.Repeat((byte)0x5A, 4096).ToArray());
        }

        await using var database = await temporary.OpenAsync();
        await using var rows = database.Read();
        Assert.Equal("STORAGE_CORRUPT", (await Assert.ThrowsAsync<StoreException>(() => Queries.ToListAsync(rows.Participants))).Code);
        Assert.NotEmpty(await database.CheckAsync());
    }

    [Fact]
    public async Task A_missing_folder_is_named_as_such()
    {
        var wrong = await Assert.ThrowsAsync<StoreException>(() => ScoreDatabase.OpenAsync(new StoreOptions("/nowhere/at/all/scores.db")));
        Assert.Equal("STORAGE_CANNOT_OPEN", wrong.Code);
    }

    [Fact]
    public async Task A_lock_held_by_another_process_fails_the_write_in_time_and_not_the_reads()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        await using var database = await temporary.OpenAsync(TimeSpan.FromSeconds(1));
        using (var outside = temporary.Outside())
        {
            using var transaction = outside.BeginTransaction();
            var wrong = await Assert.ThrowsAsync<StoreException>(() => database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission())));
            Assert.Equal("STORAGE_LOCKED", wrong.Code);
            Assert.True(wrong.IsTransient);
            await using var rows = database.Read();
            Assert.Equal(2, await Queries.CountAsync(rows.Participants));
        }

        Assert.Equal(ReceiptKind.Stored, (await database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission()))).Kind);
    }

    [Fact]
    public async Task A_database_from_a_newer_version_is_refused()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        temporary.Ask("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Future', '99.0')");
        var wrong = await Assert.ThrowsAsync<StoreException>(() => temporary.OpenAsync());
        Assert.Equal("STORAGE_TOO_NEW", wrong.Code);
        Assert.Contains("99990101000000_Future", wrong.Text.En);
    }

    [Fact]
    public async Task A_full_disk_saves_nothing_and_is_forgotten_once_there_is_room()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        var large = Some.Submission() with { Note = new(new string('x', 200_000), "") };
        var wrong = await Assert.ThrowsAsync<StoreException>(() => temporary.Database.WriteAsync(async write =>
        {
            await write.Context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1");
            await write.Submissions.AppendAsync(large);
        }));
        Assert.Equal("STORAGE_FULL", wrong.Code);
        await temporary.Database.WriteAsync(async write =>
        {
            await write.Context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1000000");
            await write.Submissions.AppendAsync(large);
        });
        Assert.Equal(1L, temporary.Ask("SELECT COUNT(*) FROM Submissions"));
    }

    [Fact]
    public async Task A_participant_that_is_not_in_the_catalogue_is_refused_by_the_database()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        var wrong = await Assert.ThrowsAsync<StoreException>(
            () => temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission(participant: "火星"))));
        Assert.Equal("STORAGE_FAILED", wrong.Code);
        Assert.IsType<SqliteException>(wrong.InnerException);
        Assert.Equal(0L, temporary.Ask("SELECT COUNT(*) FROM Submissions"));
    }

    [Fact]
    public async Task A_power_cut_anywhere_in_the_log_leaves_a_sound_file_and_the_rows_before_the_cut()
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync();
        temporary.Ask("PRAGMA wal_checkpoint(TRUNCATE)");
        for (var i = 0; i < 10; i++) await temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission()));
        var (file, log) = (await Shared(temporary.Path), await Shared(temporary.Path + "-wal"));
        var random = new Random(20171001);
        var seen = new SortedSet<long>();
        for (var cut = 0; cut < 40; cut++)
        {
            await using var copy = TemporaryDatabase.Nothing();
            await File.WriteAllBytesAsync(copy.Path, file);
            await File.WriteAllBytesAsync(copy.Path + "-wal", log[..(cut == 0 ? log.Length : random.Next(log.Length))]);
            await using var database = await copy.OpenAsync();
            Assert.Empty(await database.CheckAsync());
            var submissions = (long)copy.Ask("SELECT COUNT(*) FROM Submissions")!;
            Assert.Equal(submissions, copy.Ask("SELECT COUNT(*) FROM ReportedFacts"));
            seen.Add(submissions);
        }

        Assert.Equal(10, seen.Max);
        Assert.True(seen.Count > 3);
    }

    private static async Task<byte[]> Shared(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }
}
