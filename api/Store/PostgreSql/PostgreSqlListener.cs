using Npgsql;

namespace ScoringGraph.Store.PostgreSql;

/// <summary>Hears what the triggers say when a transaction commits, and connects again when the connection breaks.</summary>
internal static class PostgreSqlListener
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(NpgsqlDataSource source, Action heard, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(source, heard, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure) when (PostgreSqlFaults.IsLost(failure))
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async Task ListenAsync(NpgsqlDataSource source, Action heard, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        connection.Notification += (_, _) => heard();
        await using var listen = new NpgsqlCommand(PostgreSqlSql.Listen, connection);
        await listen.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        // Something may have been said while nobody listened.
        heard();
        while (true) await connection.WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
