using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using ScoringGraph.Store.PostgreSql;
using ScoringGraph.Store.Sqlite;

namespace ScoringGraph.Store;

/// <summary>Says what a database's own errors mean to whoever runs the program.</summary>
internal static class StorageFaults
{
    public static async Task<T> TranslateAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception failure) when (Find(failure) is { } fault)
        {
            throw fault is SqliteException sqlite ? SqliteFaults.Translate(sqlite) : PostgreSqlFaults.Translate((NpgsqlException)fault);
        }
    }

    public static Task TranslateAsync(Func<Task> work) => TranslateAsync(async () =>
    {
        await work().ConfigureAwait(false);
        return true;
    });

    // The catalogue is saved through change tracking, which wraps what the database throws.
    private static DbException? Find(Exception? failure) => failure switch
    {
        null or StoreException => null,
        SqliteException or NpgsqlException => (DbException)failure,
        _ => Find(failure.InnerException),
    };
}
