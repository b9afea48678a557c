using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.Store.PostgreSql;

/// <inheritdoc cref="ILimitedContext"/>
internal sealed class LimitedPostgreSqlContext(DbContextOptions<LimitedPostgreSqlContext> options) : PostgreSqlContext(options), ILimitedContext
{
    public RowLimits Limits { get; set; } = RowLimits.Nothing;

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        RowFilters.Apply(model, this);
    }
}
