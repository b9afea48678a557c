using Microsoft.EntityFrameworkCore;

namespace ScoringGraph.GraphEngine.Tests;

[ObjectType<Book>]
[Node]
public static class BookNode
{
    [NodeResolver]
    public static async Task<Book?> GetBookAsync(int id, LibraryContext library, CancellationToken cancellationToken)
        => await library.Books.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancellationToken);

    /// <summary>Who wrote it.</summary>
    public static async Task<Author?> GetAuthorAsync([Parent] Book book, AuthorByIdDataLoader authors, CancellationToken cancellationToken)
        => book.AuthorId is { } id ? await authors.LoadAsync(id, cancellationToken) : null;

    [UsePaging(ConnectionName = "BookReviews", IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<Review>> GetReviewsAsync(
        [Parent] Book book, IReviewsByBookDataLoader reviews, CancellationToken cancellationToken)
        => (await reviews.LoadAsync(book.Id, cancellationToken))!;
}

[ObjectType<Author>]
public static class AuthorNode
{
    [BatchResolver]
    public static async Task<IReadOnlyList<IReadOnlyList<Book>>> GetBooksAsync(
        [Parent(nameof(Author.Id))] IReadOnlyList<Author> authors, BooksByAuthorDataLoader books, CancellationToken cancellationToken)
        => await books.LoadRequiredAsync(authors.Select(author => author.Id), cancellationToken);
}
