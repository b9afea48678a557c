namespace ScoringGraph.GraphEngine;

/// <summary>Runs a query against wherever it comes from. Register one for a database; lists in memory need none.</summary>
public interface IAsyncQueryExecutor
{
    /// <summary>The items of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="members">The members that will be looked at, by their names in C#: the others need not be read. Null for any.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<List<T>> ToListAsync<T>(IQueryable<T> query, IReadOnlySet<string>? members, CancellationToken cancellationToken);

    /// <summary>How many items a query has.</summary>
    Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken);
}

/// <summary>Runs a query where it stands.</summary>
internal sealed class InMemoryQueryExecutor : IAsyncQueryExecutor
{
    public Task<List<T>> ToListAsync<T>(IQueryable<T> query, IReadOnlySet<string>? members, CancellationToken cancellationToken) => Task.FromResult(query.ToList());

    public Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => Task.FromResult(query.Count());
}
