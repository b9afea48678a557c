namespace ScoringGraph.GraphEngine.Tests;

/// <summary>A book, printed or not.</summary>
public sealed class Book
{
    public int Id { get; set; }

    /// <summary>The name on the cover of the <see cref="Book"/>.</summary>
    public required string Title { get; set; }

    public string? Subtitle { get; set; }

    public decimal Price { get; set; }

    public decimal? Discount { get; set; }

    public int? PageCount { get; set; }

    public bool IsPrinted { get; set; }

    public Genre Genre { get; set; }

    public Genre? SecondGenre { get; set; }

    public DateOnly PublishedOn { get; set; }

    public Guid Code { get; set; }

    public Month Season { get; set; }

    public List<string> Tags { get; set; } = [];

    [ID<Author>]
    public int? AuthorId { get; set; }

    public Author? Author { get; set; }

    public List<Review> Reviews { get; set; } = [];

    [GraphQLIgnore]
    public string Shelf { get; set; } = "";

    /// <summary>Computed, so neither filtered nor sorted by.</summary>
    public string Label => Title + "!";
}

/// <summary>Somebody who writes.</summary>
public sealed class Author
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public string? Country { get; set; }

    public List<Book> Books { get; set; } = [];
}

public sealed class Review
{
    public int Id { get; set; }

    public int BookId { get; set; }

    public int Stars { get; set; }

    public string? Text { get; set; }
}

/// <summary>A kind of book.</summary>
public enum Genre
{
    Novel,

    /// <summary>Facts only.</summary>
    ScienceWriting,

    [GraphQLDeprecated("nobody reads them")]
    B2Catalogue,
}

/// <summary>A month of a year.</summary>
public readonly record struct Month(int Year, int Number) : IComparable<Month>, IComparable
{
    public static bool operator <(Month left, Month right) => left.CompareTo(right) < 0;

    public static bool operator >(Month left, Month right) => left.CompareTo(right) > 0;

    public static bool operator <=(Month left, Month right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Month left, Month right) => left.CompareTo(right) >= 0;

    public int CompareTo(Month other) => (Year, Number).CompareTo((other.Year, other.Number));

    public int CompareTo(object? obj) => obj is Month other ? CompareTo(other) : 1;

    public static Month? Parse(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM", out var day) ? new Month(day.Year, day.Month) : null;

    public override string ToString() => $"{Year:0000}-{Number:00}";
}
