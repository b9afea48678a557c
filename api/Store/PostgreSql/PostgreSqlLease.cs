using System.Data.Common;
using Npgsql;
using ScoringGraph.Store.Reading;

namespace ScoringGraph.Store.PostgreSql;

/// <summary>A connection of the pool, which prepares by itself what it is asked often.</summary>
internal sealed class PostgreSqlLease(NpgsqlConnection connection) : ReadLease
{
    public override DbCommand Command(string statement) => new NpgsqlCommand(statement, connection);

    public override ValueTask DisposeAsync() => connection.DisposeAsync();
}
