using System.Data.Common;
using System.Globalization;
using Npgsql;

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

    /// <summary>
    /// The connection string, where it does not say otherwise, with statements prepared that are asked often, and with sessions that
    /// are not reset between two uses: for a short answer that takes longer than reading. Nobody finds what another left, because
    /// nothing outlasts its transaction: `SET LOCAL`, `set_config(…, true)` and `pg_advisory_xact_lock` end with it, an open one is rolled
    /// back when the session is returned, there are no temporary tables, and who listens has a session of their own (<see cref="Alone"/>).
    /// </summary>
    public static string Connection(string source)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = source };
        var all = new NpgsqlConnectionStringBuilder(source);
        if (!said.ContainsKey("Max Auto Prepare") && !said.ContainsKey("MaxAutoPrepare")) all.MaxAutoPrepare = 64;
        if (!said.ContainsKey("No Reset On Close") && !said.ContainsKey("NoResetOnClose")) all.NoResetOnClose = true;
        return all.ConnectionString;
    }

    /// <summary>The connection string of sessions that end when they are closed.</summary>
    public static string Alone(string source) => new NpgsqlConnectionStringBuilder(source) { Pooling = false }.ConnectionString;

    /// <summary>The number that <see cref="CreateDataVersion"/> keeps.</summary>
    public const string DataVersion = "SELECT \"Number\" FROM \"DataVersion\"";

    public const string Listen = "LISTEN data_version";

    public const string DropDataVersion = """DROP FUNCTION raise_data_version() CASCADE; DROP TABLE "DataVersion";""";

    /// <summary>
    /// A number that is raised within the transaction that writes, so that it is seen when, and only when, what was written is
    /// seen. A sequence would be seen too early, and a reader would keep old data under the new number. Once for each transaction,
    /// because an evaluation is some two thousand statements.
    /// </summary>
    public const string CreateDataVersion = """
        CREATE TABLE "DataVersion" ("Number" bigint NOT NULL);
        INSERT INTO "DataVersion" VALUES (1);
        CREATE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE writer text := pg_current_xact_id()::text;
        BEGIN
            IF current_setting('data_version.raised_by', true) IS DISTINCT FROM writer THEN
                PERFORM set_config('data_version.raised_by', writer, true);
                UPDATE "DataVersion" SET "Number" = "Number" + 1;
                PERFORM pg_notify('data_version', '');
            END IF;
            RETURN NULL;
        END $$;
        """;

    // Any number will do, as long as every writer of this database takes the same.
    private const long WriterLock = 2017_0930;

    /// <summary>Waits for the other writers, but not for ever.</summary>
    public static string Lock(TimeSpan timeout) => string.Create(
        CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = {(long)timeout.TotalMilliseconds}; SELECT pg_advisory_xact_lock({WriterLock});");

    /// <summary>Lets whatever changes a table raise the number of <see cref="CreateDataVersion"/>, whoever does it.</summary>
    public static string RaisesVersion(string table) => $"""
        CREATE TRIGGER raises_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
        """;

    /// <summary>Refuses to change, delete or empty, whoever asks.</summary>
    public static string AppendOnly(string table) => $"""
        CREATE TRIGGER refuses_change BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER refuses_truncate BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        """;

    public const string DropDraftGuard = "DROP FUNCTION guard_draft() CASCADE;";

    /// <summary>Refuses what cannot become of a draft; see <see cref="DraftSql"/>.</summary>
    public const string GuardsDrafts = $"""
        CREATE FUNCTION guard_draft() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF {DraftSql.IsOutOfTurn} THEN RAISE EXCEPTION '{DraftSql.OutOfTurn}'; END IF;
            IF {DraftSql.IsBySameEyes} THEN RAISE EXCEPTION '{DraftSql.SameEyes}'; END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER guards_draft BEFORE INSERT ON "DraftEvents" FOR EACH ROW EXECUTE FUNCTION guard_draft();
        """;
}
