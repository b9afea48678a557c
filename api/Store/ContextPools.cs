using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ScoringGraph.Store;

/// <summary>The contexts of one database, with and without limits, which go back to be used again when they are disposed of.</summary>
/// <param name="size">How many are kept of each.</param>
/// <param name="configure">Says how the database is reached.</param>
internal sealed class ContextPools<TContext, TLimited>(int size, Action<DbContextOptionsBuilder> configure)
    where TContext : StoreContext
    where TLimited : TContext, ILimitedContext
{
    private readonly PooledDbContextFactory<TContext> contexts = new(Options<TContext>(configure), size);
    private readonly PooledDbContextFactory<TLimited> limited = new(Options<TLimited>(configure), size);

    public TContext Create() => contexts.CreateDbContext();

    public TLimited Create(RowLimits limits)
    {
        var context = limited.CreateDbContext();
        context.Limits = limits;
        return context;
    }

    private static DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder> configure)
        where T : StoreContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        configure(builder);
        return builder.Options;
    }
}
