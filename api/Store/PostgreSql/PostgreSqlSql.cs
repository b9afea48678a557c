using System.Globalization;

namespace ScoringGraph.Store.PostgreSql;

/// <summary>Every statement that only PostgreSQL understands.</summary>
internal static class PostgreSqlSql
{
    public const string ChecksumFailures = "SELECT checksum_failures FROM pg_stat_database WHERE datname = current_database()";

    /// <summary>What the triggers of <see cref="AppendOnly"/> do.</summary>
    public const string RefuseChange = """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% is append-only: nothing is changed or deleted, add a row that replaces this one', TG_TABLE_NAME;
        END $$;
        """;

    // Any number will do, as long as every writer of this database takes the same.
    private const long WriterLock = 2017_0930;

    /// <summary>Waits for the other writers, but not for ever.</summary>
    public static string Lock(TimeSpan timeout) => string.Create(
        CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = {(long)timeout.TotalMilliseconds}; SELECT pg_advisory_xact_lock({WriterLock});");

    /// <summary>Refuses to change, delete or empty, whoever asks.</summary>
    public static string AppendOnly(string table) => $"""
        CREATE TRIGGER refuses_change BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER refuses_truncate BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        """;
}
