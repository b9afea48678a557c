using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using ScoringGraph.Store.Reading;

namespace ScoringGraph.Store.Sqlite;

/// <summary>
/// Connections that only read. They stay open between two statements, and statements stay prepared: opening, setting up and
/// preparing take longer than most statements do.
/// </summary>
internal sealed class SqliteReaders(string connectionString, TimeSpan lockTimeout, int size) : IDisposable
{
    private const int MaxStatements = 64;

    private readonly ConcurrentBag<Reader> idle = [];

    public ReadLease Rent() => new Lease(this, idle.TryTake(out var reader) ? reader : new Reader(connectionString, SqliteSql.Session(lockTimeout)));

    public void Dispose()
    {
        while (idle.TryTake(out var reader)) reader.Dispose();
    }

    private void Return(Reader reader, bool isDone)
    {
        if (isDone && idle.Count < size) idle.Add(reader);
        else reader.Dispose();
    }

    private sealed class Lease(SqliteReaders owner, Reader reader) : ReadLease
    {
        public override DbCommand Command(string statement) => reader.Command(statement);

        public override RowCursor Cursor(DbDataReader rows) => new SqliteRowCursor((SqliteDataReader)rows);

        public override ValueTask DisposeAsync()
        {
            owner.Return(reader, IsDone);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

        public Reader(string connectionString, string session)
        {
            connection = new SqliteConnection(connectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = session;
            command.ExecuteNonQuery();
        }

        public SqliteCommand Command(string statement)
        {
            if (prepared.TryGetValue(statement, out var command))
            {
                command.Parameters.Clear();
                return command;
            }

            if (prepared.Count >= MaxStatements) Forget();
            command = connection.CreateCommand();
            command.CommandText = statement;
            command.Prepare();
            return prepared[statement] = command;
        }

        public void Dispose()
        {
            Forget();
            connection.Dispose();
        }

        private void Forget()
        {
            foreach (var command in prepared.Values) command.Dispose();
            prepared.Clear();
        }
    }
}
