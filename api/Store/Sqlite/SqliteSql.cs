using System.Globalization;

namespace ScoringGraph.Store.Sqlite;

/// <summary>Every statement that only SQLite understands. Another database gets a file like this one.</summary>
internal static class SqliteSql
{
    /// <summary>The first version without the WAL-reset bug, which can damage a file that two connections checkpoint at once.</summary>
    public static readonly Version OldestSafe = new(3, 51, 3);

    public const string LibraryVersion = "SELECT sqlite_version()";

    /// <summary>Kept in the file: readers do not wait for the writer.</summary>
    public const string WriteAheadLog = "PRAGMA journal_mode = WAL";

    /// <summary>Differs from what the same connection was told before if another one has committed since.</summary>
    public const string DataVersion = "PRAGMA data_version";

    public const string CopyTo = "VACUUM INTO {0}";

    public const string Integrity = "PRAGMA integrity_check";

    /// <summary>
    /// Set on every connection. FULL, because an acknowledged submission must survive a power cut; the limit keeps the log from
    /// staying as long as it once was.
    /// </summary>
    public static string Session(TimeSpan lockTimeout) => string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA busy_timeout = {(long)lockTimeout.TotalMilliseconds}; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;");

    /// <summary>
    /// Refuses to change or delete a row, whoever asks. A replacing insert deletes without asking triggers, unless they are
    /// recursive, which our own connections see to.
    /// </summary>
    public static string AppendOnly(string table) => $"""
        CREATE TRIGGER "{table}_refuses_update" BEFORE UPDATE ON "{table}"
        BEGIN SELECT RAISE(ABORT, '{table} is append-only: add a row that replaces this one'); END;
        CREATE TRIGGER "{table}_refuses_delete" BEFORE DELETE ON "{table}"
        BEGIN SELECT RAISE(ABORT, '{table} is append-only: nothing is deleted'); END;
        """;

    /// <summary>Refuses what cannot become of a draft; see <see cref="DraftSql"/>.</summary>
    public const string GuardsDrafts = $"""
        CREATE TRIGGER "DraftEvents_refuses_out_of_turn" BEFORE INSERT ON "DraftEvents" WHEN {DraftSql.IsOutOfTurn}
        BEGIN SELECT RAISE(ABORT, '{DraftSql.OutOfTurn}'); END;
        CREATE TRIGGER "DraftEvents_refuses_same_eyes" BEFORE INSERT ON "DraftEvents" WHEN {DraftSql.IsBySameEyes}
        BEGIN SELECT RAISE(ABORT, '{DraftSql.SameEyes}'); END;
        """;
}
