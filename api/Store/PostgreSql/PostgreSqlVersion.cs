using Npgsql;

namespace ScoringGraph.Store.PostgreSql;

/// <summary>
/// Numbers the states of the database by the number that triggers raise within every transaction that writes, whoever's it is.
/// It is asked for every time, since a message of the change may be late; those who ask at once share one question.
/// </summary>
internal sealed class PostgreSqlVersion : IDisposable
{
    private const int PatienceSeconds = 5;

    private readonly NpgsqlDataSource source;
    private readonly SharedRead<long?> reads;
    private readonly StateNumbers states = new();
    private NpgsqlConnection? connection;
    private NpgsqlCommand? command;

    public PostgreSqlVersion(NpgsqlDataSource source) => (this.source, reads) = (source, new(ReadAsync));

    public Task<long?> CurrentAsync() => reads.ReadAsync();

    public void Dispose() => Close();

    // A connection that broke while nobody used it is noticed only when it is used.
    private async Task<long?> ReadAsync()
    {
        var mayBeBroken = command is not null;
        return await TryReadAsync().ConfigureAwait(false) ?? (mayBeBroken ? await TryReadAsync().ConfigureAwait(false) : null);
    }

    private async Task<long?> TryReadAsync()
    {
        try
        {
            command ??= await OpenAsync().ConfigureAwait(false);
            return states.Of((long)(await command.ExecuteScalarAsync().ConfigureAwait(false))!);
        }
        catch (Exception failure) when (PostgreSqlFaults.IsLost(failure))
        {
            Close();
            return null;
        }
    }

    private async Task<NpgsqlCommand> OpenAsync()
    {
        connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        var read = connection.CreateCommand();
        read.CommandText = PostgreSqlSql.DataVersion;
        read.CommandTimeout = PatienceSeconds;
        await read.PrepareAsync().ConfigureAwait(false);
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
