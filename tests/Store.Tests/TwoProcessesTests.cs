namespace ScoringGraph.Store.Tests;

/// <summary>Two databases opened on one file do not share a gate: to each other they are what two processes are.</summary>
public class TwoProcessesTests
{
    [SkippableTheory]
    [Databases]
    public async Task Those_who_open_a_new_file_at_once_all_find_it_ready(StoreProvider provider)
    {
        for (var round = 0; round < 5; round++)
        {
            await using var temporary = await TemporaryDatabase.NothingAsync(provider);
            var databases = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => temporary.OpenAsync(TimeSpan.FromSeconds(20)))));
            Assert.Equal(2L, temporary.Ask("SELECT COUNT(*) FROM \"__EFMigrationsHistory\""));
            foreach (var database in databases) await database.DisposeAsync();
        }
    }

    [SkippableTheory]
    [Databases]
    public async Task Both_write_and_neither_loses_anything(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await using var other = await temporary.OpenAsync(TimeSpan.FromSeconds(20));
        await Task.WhenAll(Writes(temporary.Database), Writes(other));
        Assert.Equal(100L, temporary.Ask("SELECT MAX(\"Sequence\") FROM \"Submissions\""));
        Assert.Equal(99L, temporary.Ask("SELECT COUNT(*) FROM \"ReportedFacts\" WHERE \"ReplacesId\" IS NOT NULL"));
    }

    private static Task Writes(ScoreDatabase database) => Task.Run(async () =>
    {
        for (var i = 0; i < 50; i++) await database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission(cases: i)));
    });
}
