using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.GraphEngine.Tests;

[QueryType]
public static class LibraryQueries
{
    /// <summary>All books, from the database.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Book> GetBooks(LibraryContext library) => library.Books.AsNoTracking();

    /// <summary>The same books, from memory.</summary>
    [UsePaging(IncludeTotalCount = true, ConnectionName = "Books")]
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<Book>> GetShelfAsync(LibraryContext library, CancellationToken cancellationToken)
        => await library.Books.AsNoTracking().Include(b => b.Author).Include(b => b.Reviews).OrderBy(b => b.Id).ToListAsync(cancellationToken);

    /// <summary>Books by title, their own order kept.</summary>
    [UseFiltering]
    public static IQueryable<Book> GetCatalogue([Service] LibraryContext library)
        => library.Books.AsNoTracking().OrderByDescending(b => b.Genre);

    [UsePaging(MaxPageSize = 3, DefaultPageSize = 2)]
    [UseSorting]
    public static IQueryable<Author> GetAuthors(LibraryContext library) => library.Authors.AsNoTracking();

    [NodeResolver]
    public static async Task<Author?> GetAuthorByIdAsync(int id, AuthorByIdDataLoader authors, CancellationToken cancellationToken)
        => await authors.LoadAsync(id, cancellationToken);

    /// <summary>Greets.</summary>
    /// <param name="name">Whom to greet.</param>
    /// <param name="times">How often.</param>
    public static string GetGreeting(string? name, int times = 1, Genre genre = Genre.ScienceWriting)
        => string.Join(" ", Enumerable.Repeat($"hello {name ?? "you"}", times)) + $" ({genre})";

    public static decimal Twice(decimal value) => value * 2;

    public static Guid GetScope(LibraryContext library) => library.ContextId.InstanceId;

    public static double Half(double value) => value / 2;

    public static async Task<string> GetSlowAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMinutes(1), cancellationToken);
        return "late";
    }

    /// <summary>What lies about besides books.</summary>
    public static IReadOnlyList<IThing> GetThings() => [new Lamp("desk", 40), new Chair("blue")];

    public static IReadOnlyList<Seat> GetSeats() => [new Chair("red")];

    public static DateTimeOffset Moment(DateTimeOffset value) => value;

    public static object? Anything(object? value) => value;

    public static string? GetFailure() => throw new InvalidOperationException("the password is secret");

    public static string? GetRefusal()
        => throw new GraphQLException(ErrorBuilder.New().SetMessage("not today").SetCode("CLOSED").SetExtension("until", "Monday").Build());

    public static IReadOnlyList<IReadOnlyList<string?>>? GetMatrix() => [["a", null]];

    public static string ById([ID<Book>] int book, [ID(nameof(Author))] IReadOnlyList<int>? authors = null)
        => $"{book}: {string.Join(",", authors ?? [])}";
}
