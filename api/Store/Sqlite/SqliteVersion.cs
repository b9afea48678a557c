using Microsoft.Data.Sqlite;

namespace ScoringGraph.Store.Sqlite;

/// <summary>
/// Numbers the states of the file, on a connection that never writes: to it, every commit is somebody else's, whichever
/// connection or process made it.
/// </summary>
internal sealed class SqliteVersion(string connectionString) : IDisposable
{
    private readonly Lock gate = new();
    private readonly StateNumbers states = new();
    private SqliteConnection? connection;
    private SqliteCommand? command;
    private bool isDisposed;

    public long? Current()
    {
        lock (gate)
        {
            if (isDisposed) return null;
            try
            {
                command ??= Open();
                return states.Of((long)command.ExecuteScalar()!);
            }
            catch (SqliteException)
            {
                Close();
                return null;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            Close();
        }
    }

    private SqliteCommand Open()
    {
        connection = new SqliteConnection(connectionString + ";Pooling=False");
        connection.Open();
        var read = connection.CreateCommand();
        read.CommandText = SqliteSql.DataVersion;
        return read;
    }

    private void Close()
    {
        command?.Dispose();
        connection?.Dispose();
        (command, connection) = (null, null);
        states.Break();
    }
}
