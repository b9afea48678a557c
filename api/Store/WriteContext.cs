using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.Store;

/// <summary>
/// One transaction. Everything appended through it is saved together or not at all, and what is read through
/// <see cref="Rows"/> cannot be changed by anybody else before it ends.
/// </summary>
public sealed class WriteContext
{
    private readonly StatementWatch watch;

    internal WriteContext(StoreContext context, StatementWatch watch, TimeProvider clock)
    {
        (Context, this.watch, Clock) = (context, watch, clock);
        Rows = new ReadContext(context, watch);
        Catalogue = new Catalogue(this);
        Months = new Months(this);
        Submissions = new Submissions(this);
        Evaluations = new Evaluations(this);
        Drafts = new Drafts(this);
    }

    /// <summary>What is stored, together with what this transaction has appended so far.</summary>
    public ReadContext Rows { get; }

    public Catalogue Catalogue { get; }

    public Months Months { get; }

    public Submissions Submissions { get; }

    public Evaluations Evaluations { get; }

    public Drafts Drafts { get; }

    internal StoreContext Context { get; }

    internal TimeProvider Clock { get; }

    internal Task InsertAsync<TRow>(IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class => RowInserter.InsertAsync(Context, watch, rows, cancellationToken);

    // The write lock is held, so the last id stays the last until this transaction ends.
    internal async Task<long> NextIdAsync<TRow>(System.Linq.Expressions.Expression<Func<TRow, long?>> id, CancellationToken cancellationToken)
        where TRow : class => (await Context.Set<TRow>().MaxAsync(id, cancellationToken).ConfigureAwait(false) ?? 0) + 1;
}
