using Microsoft.Data.Sqlite;

namespace ScoringGraph.Store.Sqlite;

/// <summary>What SQLite's result codes mean to whoever runs the program.</summary>
internal static class SqliteFaults
{
    public static StoreException Translate(SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => new(StoreFault.Locked, new("数据库被另一个进程锁定，等待超时；请关闭占用它的程序，或稍后重试。", "The database is locked by another process, and waiting took too long; close the program that holds it, or try again later."), failure),
        8 or 3 => new(StoreFault.ReadOnly, new("数据库文件或其文件夹不可写；请检查权限。", "The database file or its folder may not be written to; check the permissions."), failure),
        11 or 26 => new(StoreFault.Corrupt, new("数据库文件已损坏，或者不是数据库；请从备份恢复。", "The database file is damaged or not a database; restore it from a backup."), failure),
        13 => new(StoreFault.Full, new("磁盘已满，未保存任何内容；请腾出空间后重试。", "The disk is full and nothing was saved; make room and try again."), failure),
        14 => new(StoreFault.CannotOpen, new("无法打开数据库文件；请检查文件夹是否存在、是否可写。", "The database file cannot be opened; check that its folder exists and may be written to."), failure),
        19 => new(StoreFault.Failed, new($"数据库拒绝了这一行：{failure.Message}", $"The database refused a row: {failure.Message}"), failure),
        _ => new(StoreFault.Failed, new($"读写数据库失败：{failure.Message}", $"Reading or writing the database failed: {failure.Message}"), failure),
    };
}
