using System.Net.Sockets;
using Npgsql;

namespace ScoringGraph.Store.PostgreSql;

/// <summary>What PostgreSQL's error codes mean to whoever runs the program.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>Whether a connection cannot be used any more; one that broke while nobody used it says so by an InvalidOperationException.</summary>
    public static bool IsLost(Exception failure) => failure is NpgsqlException or InvalidOperationException or IOException or SocketException;

    public static StoreException Translate(NpgsqlException failure) => failure.SqlState switch
    {
        // Without a code the server did not answer at all.
        null or "3D000" or "53300" or ['0', '8', ..] or ['2', '8', ..] or ['5', '7', 'P', '0', ..] => new(StoreFault.CannotOpen, new(
            "无法连接 PostgreSQL 数据库；请检查服务器是否在运行，以及连接字符串中的地址、数据库、用户和密码。",
            "The PostgreSQL database cannot be reached; check that the server runs, and the address, database, user and password of the connection string."), failure),
        "55P03" or ['4', '0', ..] => new(StoreFault.Locked, new(
            "数据库被另一个写入者占用，等待超时；请稍后重试。", "Another writer held the database, and waiting took too long; try again later."), failure),
        "53100" => new(StoreFault.Full, new("磁盘已满，未保存任何内容；请腾出空间后重试。", "The disk is full and nothing was saved; make room and try again."), failure),
        "25006" or "42501" => new(StoreFault.ReadOnly, new("数据库不可写；请检查用户权限。", "The database may not be written to; check the user's permissions."), failure),
        "XX001" or "XX002" => new(StoreFault.Corrupt, new("数据库已损坏；请从备份恢复。", "The database is damaged; restore it from a backup."), failure),
        ['2', '3', ..] or "P0001" => new(StoreFault.Failed, new($"数据库拒绝了这一行：{failure.Message}", $"The database refused a row: {failure.Message}"), failure),
        _ => new(StoreFault.Failed, new($"读写数据库失败：{failure.Message}", $"Reading or writing the database failed: {failure.Message}"), failure),
    };
}
