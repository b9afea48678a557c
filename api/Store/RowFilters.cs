using Microsoft.EntityFrameworkCore;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>The tables for a reader with <see cref="RowLimits"/>; readers without have a model without filters.</summary>
internal interface ILimitedContext
{
    RowLimits Limits { get; set; }
}

/// <summary>
/// Leaves rows out. The limits are filters of the model, so every way to a row passes them: lists, counts, ids, and the links
/// that a condition or an order follows.
/// </summary>
internal static class RowFilters
{
    /// <summary>Adds the filters.</summary>
    /// <param name="model">The model.</param>
    /// <param name="context">Stands for whichever context asks: its limits are read anew for every query.</param>
    public static void Apply(ModelBuilder model, ILimitedContext context)
    {
        model.Entity<ReportedFactRow>().HasQueryFilter(row => context.Limits.FactDefinitionIds.Contains(row.FactDefinitionId));
        model.Entity<NonParticipationRow>().HasQueryFilter(row => context.Limits.IndicatorIds.Contains(row.IndicatorId));
        // The lists are limited themselves.
        model.Entity<SubmissionRow>().HasQueryFilter(row => row.Facts.Any() || row.NonParticipations.Any());
    }
}
