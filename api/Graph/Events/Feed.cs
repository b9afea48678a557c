using System.Runtime.CompilerServices;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Events;

/// <summary>
/// What is appended to the store, in its order. Whoever follows from a row on gets every later row once: first those that are
/// there, then each as it comes.
/// </summary>
public sealed class Feed(VisibleRows visible, Announcements announcements)
{
    private const int PageSize = 100;

    /// <summary>Follows rows that are numbered in the order they were appended.</summary>
    /// <param name="start">The number to go on from: at most one row, none if there is no such row; null for whatever comes from now on.</param>
    /// <param name="last">The greatest number there is: its query.</param>
    /// <param name="between">The rows after a number and up to another, in order.</param>
    /// <param name="numberOf">A row's number.</param>
    internal async IAsyncEnumerable<TRow> FollowAsync<TRow>(
        Func<ReadContext, IQueryable<long>>? start,
        Func<ReadContext, IQueryable<long>> last,
        Func<ReadContext, long, long, IQueryable<TRow>> between,
        Func<TRow, long> numberOf,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long? position = start is null ? null : await FirstAsync(start, cancellationToken) ?? throw UnknownStart();
        await foreach (var _ in announcements.ListenAsync(cancellationToken))
        {
            var end = await FirstAsync(last, cancellationToken) ?? 0;
            position ??= end;
            while (position < end)
            {
                var page = await ReadAsync(rows => between(rows, position.Value, end).Take(PageSize), cancellationToken);
                foreach (var row in page) yield return row;
                position = page.Count < PageSize ? end : numberOf(page[^1]);
            }
        }
    }

    private static GraphQLException UnknownStart() => new(ErrorBuilder.New()
        .SetMessage("没有 `after` 所指的对象；请改用最近收到的一个的 id，或不带 `after` 重新订阅并重新查询。")
        .SetCode("AFTER_UNKNOWN")
        .SetExtension("messageEn", "There is nothing with the id given as `after`; use the id received last, or subscribe without `after` and query anew.")
        .Build());

    private async Task<long?> FirstAsync(Func<ReadContext, IQueryable<long>> query, CancellationToken cancellationToken) =>
        (await ReadAsync(rows => query(rows).Take(1), cancellationToken)) is [var number] ? number : null;

    private async Task<List<T>> ReadAsync<T>(Func<ReadContext, IQueryable<T>> query, CancellationToken cancellationToken)
    {
        await using var rows = visible.Read();
        return await Queries.ToListAsync(query(rows), cancellationToken);
    }
}
