using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ScoringGraph.Store.Reading;

/// <summary>A query for the rows that belong to many keys. It is translated once for each database; asked again, only the keys differ.</summary>
public sealed class KeyedQuery<TKey, TRow>
    where TRow : class
{
    private readonly ConcurrentDictionary<(IModel, string Links), KeyedStatement<TKey, TRow>> statements = new();
    private readonly Func<ReadContext, IReadOnlyList<TKey>, IQueryable<TRow>> rows;
    private readonly string keyMember;

    /// <summary>Says which rows are asked for.</summary>
    /// <param name="key">What a row belongs to: one of its members.</param>
    /// <param name="rows">The rows of some keys, in their order.</param>
    public KeyedQuery(Expression<Func<TRow, TKey>> key, Func<ReadContext, IReadOnlyList<TKey>, IQueryable<TRow>> rows)
    {
        this.rows = rows;
        KeyOf = key.Compile();
        keyMember = MemberOf(key.Body);
    }

    /// <summary>What a row belongs to.</summary>
    public Func<TRow, TKey> KeyOf { get; }

    /// <summary>Reads the rows.</summary>
    /// <param name="context">Where from.</param>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="members">The members to read besides the key, and `Link.Member` of what the rows are linked with; the others keep their defaults. Null for all of their own.</param>
    /// <param name="refine">What else is asked of the rows, such as conditions or another order; null for nothing.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreException">The storage failed.</exception>
    public Task<List<TRow>> ListAsync(
        ReadContext context,
        IReadOnlyList<TKey> keys,
        IReadOnlySet<string>? members,
        Func<IQueryable<TRow>, IQueryable<TRow>>? refine,
        CancellationToken cancellationToken = default)
    {
        if (members?.Contains(keyMember) == false) members = new HashSet<string>(members, StringComparer.Ordinal) { keyMember };
        var links = RowShape<TRow>.Of(context.Model)?.Links(members) ?? [];
        return StorageFaults.TranslateAsync(() => refine is null && statements.TryGetValue((context.Model, string.Join(' ', links)), out var known)
            ? context.ListAsync(known.Select, members, [known.Parameter(keys)], cancellationToken)
            : FirstAsync(context, keys, members, links, refine, cancellationToken));
    }

    private async Task<List<TRow>> FirstAsync(
        ReadContext context,
        IReadOnlyList<TKey> keys,
        IReadOnlySet<string>? members,
        IReadOnlyList<string> links,
        Func<IQueryable<TRow>, IQueryable<TRow>>? refine,
        CancellationToken cancellationToken)
    {
        var query = rows(context, keys);
        if (refine is not null) query = refine(query);
        if (RowShape<TRow>.Of(context.Model) is not { } shape || TranslatedQuery<TRow>.Of(query, shape, links) is not { } translated)
            return await query.ToListAsync(cancellationToken).ConfigureAwait(false);
        // What a reader with limits may see of a table is part of the question, every time anew.
        if (refine is null && !shape.IsFiltered && KeyedStatement<TKey, TRow>.Of(translated, keys) is { } learnt)
            statements.TryAdd((context.Model, string.Join(' ', links)), learnt);
        return await context.ListAsync(translated.Select, members, translated.Parameters, cancellationToken).ConfigureAwait(false);
    }

    private static string MemberOf(Expression key) => key switch
    {
        MemberExpression { Expression: ParameterExpression } member => member.Member.Name,
        MemberExpression { Expression: { } inner } => MemberOf(inner),
        UnaryExpression unary => MemberOf(unary.Operand),
        _ => throw new ArgumentException("A key is a member of the row.", nameof(key)),
    };
}
