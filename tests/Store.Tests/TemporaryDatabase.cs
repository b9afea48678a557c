using Microsoft.Data.Sqlite;

namespace ScoringGraph.Store.Tests;

/// <summary>A real database file in a folder of its own, with the catalogue of <see cref="Some"/> unless a test wants it empty.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scoring-store-");

    public string Path => System.IO.Path.Combine(folder.FullName, "scores.db");

    public ScoreDatabase Database { get; private set; } = null!;

    public static async Task<TemporaryDatabase> WithCatalogueAsync(TimeProvider? clock = null)
    {
        var temporary = new TemporaryDatabase();
        temporary.Database = await ScoreDatabase.OpenAsync(new StoreOptions(temporary.Path) { Clock = clock ?? TimeProvider.System });
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(Some.Scheme(), Some.RuleFiles()));
        return temporary;
    }

    public static TemporaryDatabase Nothing() => new();

    public Task<ScoreDatabase> OpenAsync(TimeSpan? lockTimeout = null) =>
        ScoreDatabase.OpenAsync(new StoreOptions(Path) { LockTimeout = lockTimeout ?? TimeSpan.FromSeconds(1) });

    /// <summary>A connection that knows nothing of the store.</summary>
    public SqliteConnection Outside()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False;Foreign Keys=True");
        connection.Open();
        return connection;
    }

    public object? Ask(string statement)
    {
        using var connection = Outside();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }

    public IReadOnlyList<string> Lines(string statement, int column)
    {
        using var connection = Outside();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetString(column));
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null) await Database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
