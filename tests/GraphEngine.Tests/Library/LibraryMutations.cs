namespace ScoringGraph.GraphEngine.Tests;

[MutationType]
public static class LibraryMutations
{
    /// <summary>Buys a book, or says everything that is wrong with it.</summary>
    [Error<TitleMissingError>]
    [Error<PriceTooHighError>]
    public static async Task<FieldResult<Book>> BuyBookAsync(
        string title, decimal price, IReadOnlyList<ReviewInput>? reviews, LibraryContext library, CancellationToken cancellationToken)
    {
        var errors = new List<object>();
        if (title.Length == 0)
            errors.Add(new TitleMissingError());
        if (price > 100)
            errors.Add(new PriceTooHighError(price, 100));
        if (errors.Count > 0)
            return errors.ToArray();
        var book = new Book { Title = title, Price = price };
        book.Reviews.AddRange((reviews ?? []).Select(r => new Review { Stars = r.Stars, Text = r.Text }));
        library.Add(book);
        await library.SaveChangesAsync(cancellationToken);
        return book;
    }

    [Error<BookLostException>]
    [Error<TitleMissingError>]
    public static bool Return([ID<Book>] int book) => book switch
    {
        1 => true,
        2 => throw new BookLostException("under the sofa"),
        3 => throw new AggregateException(new BookLostException("here"), new BookLostException("there")),
        _ => throw new InvalidOperationException("the password is secret"),
    };

    public static async Task<Book?> RenameAuthorAsync(
        [ID<Author>] int author, string name, AuthorByIdDataLoader authors, LibraryContext library, CancellationToken cancellationToken)
    {
        _ = await authors.LoadRequiredAsync(author, cancellationToken);
        library.Authors.Single(a => a.Id == author).Name = name;
        await library.SaveChangesAsync(cancellationToken);
        return library.Books.First(b => b.AuthorId == author);
    }

    public static string Rename(RenameInput input) => $"{input.Id}: {input.Name} {input.Season}";
}

/// <summary>What a reader thought.</summary>
/// <param name="Stars">From 1 to 5.</param>
public sealed record ReviewInput(int Stars, string? Text = null);

public sealed record RenameInput([property: ID<Book>] int Id, string Name = "nameless", Month? Season = null);

public sealed record TitleMissingError
{
    public string Message => "A book needs a title.";
}

public sealed record PriceTooHighError(decimal Price, decimal Limit)
{
    public string Message => $"{Price} is more than {Limit}.";
}

public sealed class BookLostException(string place) : Exception($"The book is {place}.")
{
    public string Place { get; } = place;
}
