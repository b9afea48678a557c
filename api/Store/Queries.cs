using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ScoringGraph.Store;

/// <summary>
/// Runs queries without blocking, for callers that do not see the database library. A query over a list in memory is run as it
/// is. Errors of the storage arrive as <see cref="StoreException"/>.
/// </summary>
public static class Queries
{
    public static Task<List<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken = default) => query.Provider is IAsyncQueryProvider
        ? StorageFaults.TranslateAsync(() => EntityFrameworkQueryableExtensions.ToListAsync(query, cancellationToken))
        : Task.FromResult(query.ToList());

    public static Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken = default) => query.Provider is IAsyncQueryProvider
        ? StorageFaults.TranslateAsync(() => EntityFrameworkQueryableExtensions.CountAsync(query, cancellationToken))
        : Task.FromResult(query.Count());

    public static Task<bool> AnyAsync<T>(IQueryable<T> query, CancellationToken cancellationToken = default) => query.Provider is IAsyncQueryProvider
        ? StorageFaults.TranslateAsync(() => EntityFrameworkQueryableExtensions.AnyAsync(query, cancellationToken))
        : Task.FromResult(query.Any());

    public static Task<T?> FirstOrDefaultAsync<T>(IQueryable<T> query, CancellationToken cancellationToken = default) => query.Provider is IAsyncQueryProvider
        ? StorageFaults.TranslateAsync(() => EntityFrameworkQueryableExtensions.FirstOrDefaultAsync(query, cancellationToken))
        : Task.FromResult(query.FirstOrDefault());

    /// <summary>The only element, or null; throws if there are several.</summary>
    public static Task<T?> SingleOrDefaultAsync<T>(IQueryable<T> query, CancellationToken cancellationToken = default) => query.Provider is IAsyncQueryProvider
        ? StorageFaults.TranslateAsync(() => EntityFrameworkQueryableExtensions.SingleOrDefaultAsync(query, cancellationToken))
        : Task.FromResult(query.SingleOrDefault());

    /// <summary>Loads a linked row or list together with the rows: `Include(rows, row =&gt; row.Scorecard)`.</summary>
    public static IQueryable<T> Include<T, TLinked>(IQueryable<T> query, System.Linq.Expressions.Expression<Func<T, TLinked>> link)
        where T : class => EntityFrameworkQueryableExtensions.Include(query, link);
}
