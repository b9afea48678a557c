using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>The library as a database.</summary>
public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Book> Books => Set<Book>();

    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Review> Reviews => Set<Review>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Book>().Property(b => b.Season).HasConversion(m => m.ToString(), t => Month.Parse(t)!.Value);
        if (!Database.IsNpgsql())
            return;
        // The order of texts is the server's language's unless the column says otherwise.
        foreach (var text in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => p.ClrType == typeof(string) || p.ClrType == typeof(Month)))
            text.SetCollation("C");
    }
}

/// <summary>The SQL that was sent.</summary>
public sealed class SqlLog
{
    public ConcurrentQueue<string> Commands { get; } = new();
}

/// <summary>Runs queries of the database the asynchronous way.</summary>
public sealed class DatabaseQueryExecutor : IAsyncQueryExecutor
{
    public Task<List<T>> ToListAsync<T>(IQueryable<T> query, IReadOnlySet<string>? members, CancellationToken cancellationToken) => query.ToListAsync(cancellationToken);

    public Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => query.CountAsync(cancellationToken);
}
