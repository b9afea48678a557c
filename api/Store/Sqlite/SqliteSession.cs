using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ScoringGraph.Store.Sqlite;

/// <summary>Sets up every connection before its first statement.</summary>
internal sealed class SqliteSession(TimeSpan lockTimeout) : DbConnectionInterceptor
{
    private readonly string statements = SqliteSql.Session(lockTimeout);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetUp(connection);
        return Task.CompletedTask;
    }

    private void SetUp(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
