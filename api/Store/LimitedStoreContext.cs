using Microsoft.EntityFrameworkCore;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>
/// The same tables for a reader with <see cref="RowLimits"/>. The limits are filters of the model, so every way to a row passes
/// them: lists, counts, ids, and the links that a condition or an order follows. Readers without limits have a model without filters.
/// </summary>
internal sealed class LimitedStoreContext(DbContextOptions<LimitedStoreContext> options) : StoreContext(options)
{
    public RowLimits Limits { get; set; } = RowLimits.Nothing;

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<ReportedFactRow>().HasQueryFilter(row => Limits.FactDefinitionIds.Contains(row.FactDefinitionId));
        model.Entity<NonParticipationRow>().HasQueryFilter(row => Limits.IndicatorIds.Contains(row.IndicatorId));
        // The lists are limited themselves.
        model.Entity<SubmissionRow>().HasQueryFilter(row => row.Facts.Any() || row.NonParticipations.Any());
    }
}
