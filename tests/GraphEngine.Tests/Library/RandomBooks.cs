using CsCheck;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>Books with everything that databases are known to treat each in its own way.</summary>
internal static class RandomBooks
{
    public static readonly Gen<string> Text = Pick.From("aAbB%_\\'[ßİı书区𠀀😀！é ".EnumerateRunes().Select(r => r.ToString()).ToArray())
        .Array[0, 4].Select(letters => string.Concat(letters));

    public static readonly Gen<decimal> Number = Gen.OneOf(
        Gen.Int[-20, 20].Select(n => n / 4m),
        Gen.Decimal[-1m, 1m],
        Pick.From(0.1234567890123456789012345678m, 0.1234567890123456789012345679m, 79_228_162_514_264_337_593_543_950_335m, -0.0000000000000000000000000001m, 2.50m, 2.5m));

    private static readonly Gen<Genre> Genre = Pick.From(Enum.GetValues<Genre>());

    private static readonly Gen<Book> Book = Gen.Select(
        Gen.Select(Text, Text.Null(), Number, Number.Nullable(), Gen.Int[0, 3].Nullable()),
        Gen.Select(Gen.Bool, Genre, Genre.Nullable(), Gen.Int[0, 400], Gen.Int[0, 2].Nullable()),
        Gen.Select(Gen.Guid, Pick.From("old", "new", "书").Array[0, 2], Gen.Int[1, 5].Array[0, 2]),
        (words, facts, rest) => new Book
        {
            Title = words.Item1,
            Subtitle = words.Item2,
            Price = words.Item3,
            Discount = words.Item4,
            PageCount = words.Item5,
            IsPrinted = facts.Item1,
            Genre = facts.Item2,
            SecondGenre = facts.Item3,
            PublishedOn = new DateOnly(2020, 1, 1).AddDays(facts.Item4),
            Season = new(2020, 1 + (facts.Item4 % 12)),
            AuthorId = facts.Item5 + 1,
            Code = rest.Item1,
            Tags = [.. rest.Item2],
            Reviews = [.. rest.Item3.Select(stars => new Review { Stars = stars })],
        });

    /// <summary>So many books, from number 1000 on.</summary>
    public static IReadOnlyList<Book> Of(int count, string seed, int from = 1000)
        => Book.Array[count].Single(_ => true, seed: seed).Select((book, i) => Numbered(book, from + i)).ToList();

    private static Book Numbered(Book book, int id)
    {
        book.Id = id;
        for (var i = 0; i < book.Reviews.Count; i++)
            book.Reviews[i].Id = (id * 10) + i;
        return book;
    }
}
