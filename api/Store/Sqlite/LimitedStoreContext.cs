using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.Store.Sqlite;

/// <inheritdoc cref="ILimitedContext"/>
internal sealed class LimitedStoreContext(DbContextOptions<LimitedStoreContext> options) : StoreContext(options), ILimitedContext
{
    public RowLimits Limits { get; set; } = RowLimits.Nothing;

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        RowFilters.Apply(model, this);
    }
}
