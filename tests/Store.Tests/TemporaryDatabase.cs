using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using ScoringGraph.PostgreSql.Tests;

namespace ScoringGraph.Store.Tests;

/// <summary>A real database of one's own, with the catalogue of <see cref="Some"/> unless a test wants it empty.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scoring-store-");
    private readonly string? server;

    private TemporaryDatabase(string? server) => this.server = server;

    /// <summary>The SQLite file.</summary>
    public string Path => System.IO.Path.Combine(folder.FullName, "scores.db");

    public ScoreDatabase Database { get; private set; } = null!;

    private StoreOptions Options => server is null ? new(Path) : new(server, StoreProvider.PostgreSql);

    public static async Task<TemporaryDatabase> WithCatalogueAsync(StoreProvider provider = StoreProvider.Sqlite, TimeProvider? clock = null)
    {
        var temporary = await NothingAsync(provider);
        temporary.Database = await ScoreDatabase.OpenAsync(temporary.Options with { Clock = clock ?? TimeProvider.System });
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(Some.Scheme(), Some.RuleFiles())));
        return temporary;
    }

    public static TemporaryDatabase Nothing() => new(null);

    public static async Task<TemporaryDatabase> NothingAsync(StoreProvider provider) =>
        provider == StoreProvider.PostgreSql ? new(await PostgreSqlServer.NewDatabaseAsync()) : Nothing();

    public Task<ScoreDatabase> OpenAsync(TimeSpan? lockTimeout = null, TimeSpan? interval = null) =>
        ScoreDatabase.OpenAsync(Options with { LockTimeout = lockTimeout ?? TimeSpan.FromSeconds(1), WatchInterval = interval ?? Options.WatchInterval });

    /// <summary>A connection that knows nothing of the store.</summary>
    public DbConnection Outside()
    {
        DbConnection connection = server is null ? new SqliteConnection($"Data Source={Path};Pooling=False;Foreign Keys=True") : new NpgsqlConnection(server + ";Pooling=False");
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
