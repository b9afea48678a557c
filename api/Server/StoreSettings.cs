using ScoringGraph.Store;

namespace ScoringGraph.Server;

/// <summary>Reads which database is configured: a SQLite file beside the program unless `Database:Provider` says otherwise.</summary>
internal static class StoreSettings
{
    private const string Section = "Database";
    private const string Provider = Section + ":Provider";
    private const string Connection = Section + ":ConnectionString";
    private const string Example = "Host=db;Database=scores;Username=scores;Password=…";

    private static readonly string[] Known = ["Provider", "ConnectionString", "WatchInterval"];

    /// <exception cref="SettingsException">Some setting cannot be used.</exception>
    public static StoreOptions Read(IConfiguration configuration, string contentRoot)
    {
        var options = new StoreOptions(configuration[Section] ?? Path.Combine(contentRoot, "scoringgraph.db"));
        var unknown = configuration.GetSection(Section).GetChildren().Where(item => !Known.Contains(item.Key, StringComparer.OrdinalIgnoreCase));
        var interval = options.WatchInterval;
        Settings.Together([
            .. unknown.Select<IConfigurationSection, Action>(item => () => throw Settings.Unknown(item, Known)),
            () => options = Read(configuration, options),
            () => interval = Settings.Get(configuration, Section + ":WatchInterval", interval),
        ]);
        return options with { WatchInterval = interval };
    }

    private static StoreOptions Read(IConfiguration configuration, StoreOptions sqlite)
    {
        var provider = Settings.Get(configuration, Provider, StoreProvider.Sqlite);
        var connection = configuration[Connection];
        return (provider, connection) switch
        {
            (StoreProvider.Sqlite, null) => sqlite,
            // Otherwise the scores would go into a file, and nobody would know.
            (StoreProvider.Sqlite, _) => throw SettingsException.Missing(Provider, $"已设置 `{Connection}`；请设为 PostgreSQL，或删除连接字符串。", $"`{Connection}` is set; set it to PostgreSQL, or remove the connection string."),
            (_, null or "") => throw SettingsException.Missing(Connection, $"请写明数据库，例如 `{Example}`。", $"say which database, such as `{Example}`."),
            _ when StoreOptions.IsConnectionString(connection) => new StoreOptions(connection, provider),
            // Not shown: there is a password in it.
            _ => throw SettingsException.Of(Connection, "…", $"应类似 `{Example}`。", $"it should be like `{Example}`."),
        };
    }
}
