using ScoringGraph.Store;

namespace ScoringGraph.Server;

/// <summary>Reads which database is configured: a SQLite file beside the program unless `Database:Provider` says otherwise.</summary>
internal static class StoreSettings
{
    public static StoreOptions Read(IConfiguration configuration, string contentRoot)
    {
        var options = Which(configuration, contentRoot);
        return options with { WatchInterval = Settings.Get(configuration, "Database:WatchInterval", options.WatchInterval) };
    }

    private static StoreOptions Which(IConfiguration configuration, string contentRoot)
    {
        var provider = configuration["Database:Provider"];
        var connection = configuration["Database:ConnectionString"];
        if (string.Equals(provider, "PostgreSQL", StringComparison.OrdinalIgnoreCase))
            return new StoreOptions(connection ?? throw Wrong("请设置 `Database:ConnectionString`。", "set `Database:ConnectionString`."), StoreProvider.PostgreSql);
        if (provider is not null && !string.Equals(provider, "SQLite", StringComparison.OrdinalIgnoreCase))
            throw Wrong($"不认识 `{provider}`；可用 `SQLite` 或 `PostgreSQL`。", $"`{provider}` is none; it is `SQLite` or `PostgreSQL`.");
        return new StoreOptions(configuration["Database"] ?? Path.Combine(contentRoot, "scoringgraph.db"));
    }

    private static StoreException Wrong(string zh, string en) =>
        new(StoreFault.CannotOpen, new($"设置 `Database:Provider`：{zh}", $"The setting `Database:Provider`: {en}"));
}
