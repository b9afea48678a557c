using System.Globalization;
using System.Text.Json;
using CsCheck;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>
/// Every operation of every filter, on random books: SQLite, PostgreSQL and memory find what plain C# finds. The operations are
/// read from the schema, so that none is forgotten.
/// </summary>
public sealed class FilterDifferenceTests
{
    private const int Values = 3;

    private static readonly IReadOnlyList<Book> Books = [.. Shelf.Books(), .. RandomBooks.Of(40, "0000000000003")];

    /// <summary>What is filtered by: its name, its type of filter, its value, and how a value is written.</summary>
    private static readonly (string Name, string Filter, Func<Book, object?> Value)[] Fields =
    [
        ("title", "StringOperationFilterInput", b => b.Title),
        ("subtitle", "StringOperationFilterInput", b => b.Subtitle),
        ("price", "DecimalOperationFilterInput", b => b.Price),
        ("discount", "DecimalOperationFilterInput", b => b.Discount),
        ("pageCount", "IntOperationFilterInput", b => b.PageCount),
        ("isPrinted", "BooleanOperationFilterInput", b => b.IsPrinted),
        ("genre", "GenreOperationFilterInput", b => b.Genre),
        ("secondGenre", "NullableOfGenreOperationFilterInput", b => b.SecondGenre),
        ("publishedOn", "LocalDateOperationFilterInput", b => b.PublishedOn),
        ("code", "UuidOperationFilterInput", b => b.Code),
        ("season", "MonthOperationFilterInput", b => b.Season),
    ];

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_operation_finds_what_plain_code_finds(bool onPostgreSql)
    {
        using var library = await LibraryAsync(onPostgreSql);
        var asked = 0;
        foreach (var (name, filter, value) in Fields)
            foreach (var operation in await OperationsAsync(library, filter))
                foreach (var (text, holds) in Conditions(operation, Books.Select(value).Distinct().ToList(), name.Length + operation.Length))
                {
                    var expected = Books.Where(book => holds(value(book))).Select(book => book.Code).Order();
                    await SameAsync(library, $"{{ {name}: {{ {operation}: {text} }} }}", expected);
                    asked++;
                }
        Assert.True(asked > 200);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_order_is_that_of_plain_code(bool onPostgreSql)
    {
        using var library = await LibraryAsync(onPostgreSql);
        foreach (var (name, _, value) in Fields)
            foreach (var direction in new[] { "ASC", "DESC" })
            {
                var ordered = direction == "ASC" ? Books.OrderBy(value, new Plain()) : Books.OrderByDescending(value, new Plain());
                var expected = ordered.ThenBy(book => book.Id).Select(book => book.Code);
                await SameAsync(library, "{}", expected, $"[{{ {name}: {direction} }}]");
            }
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Filters_of_links_and_lists_find_what_plain_code_finds(bool onPostgreSql)
    {
        using var library = await LibraryAsync(onPostgreSql);
        var authors = Shelf.Books().Select(b => b.Author).OfType<Author>().DistinctBy(a => a.Id).ToDictionary(a => a.Id);
        Author? Of(Book book) => book.Author ?? (book.AuthorId is { } id ? authors[id] : null);
        (string, Func<Book, bool>)[] cases =
        [
            ("{ author: null }", b => Of(b) is null),
            ("{ author: { country: { eq: null } } }", b => Of(b) is { Country: null }),
            ("{ author: { country: { nin: [\"UK\", null] } } }", b => Of(b) is { } a && a.Country is not ("UK" or null)),
            ("{ author: { name: { startsWith: \"陈\" } } }", b => Of(b)?.Name == "陈"),
            ("{ author: { books: { some: { price: { gt: 100 } } } } }", b => Of(b) is { } a && Books.Any(o => Of(o)?.Id == a.Id && o.Price > 100)),
            ("{ reviews: { some: { stars: { gt: 3 } } } }", b => b.Reviews.Any(r => r.Stars > 3)),
            ("{ reviews: { none: { stars: { gt: 3 } } } }", b => b.Reviews.All(r => r.Stars <= 3)),
            ("{ reviews: { all: { stars: { nlt: 3 } } } }", b => b.Reviews.All(r => r.Stars >= 3)),
            ("{ reviews: { all: { text: { neq: null } } } }", b => b.Reviews.All(r => r.Text is not null)),
            ("{ reviews: { any: true } }", b => b.Reviews.Count > 0),
            ("{ tags: { some: { eq: \"书\" } } }", b => b.Tags.Contains("书")),
            ("{ tags: { none: { startsWith: \"o\" } } }", b => !b.Tags.Any(t => t.StartsWith('o'))),
            ("{ tags: { all: { eq: \"old\" } } }", b => b.Tags.All(t => t == "old")),
            ("{ or: [{ price: { lt: 0 } }, { and: [{ isPrinted: { eq: true } }, { subtitle: { eq: null } }] }] }", b => b.Price < 0 || (b.IsPrinted && b.Subtitle is null)),
        ];
        foreach (var (where, holds) in cases)
            // In memory an author's books are not loaded.
            await SameAsync(library, where, Books.Where(holds).Select(b => b.Code).Order(), inMemory: !where.Contains("books", StringComparison.Ordinal));
    }

    private static async Task<Some> LibraryAsync(bool onPostgreSql)
    {
        var library = onPostgreSql ? await Some.LibraryOnPostgreSqlAsync() : Some.Library();
        library.Add(RandomBooks.Of(40, "0000000000003"));
        return library;
    }

    private static async Task SameAsync(Some library, string where, IEnumerable<Guid> expected, string? order = null, bool inMemory = true)
    {
        var arguments = $"(first: 50, where: {where}, order: {order ?? "[{ code: ASC }]"})";
        var data = await library.DataAsync($"{{ database: books{arguments} {{ nodes {{ code }} }} {(inMemory ? $"memory: shelf{arguments} {{ nodes {{ code }} }}" : "")} }}");
        var wanted = string.Join(' ', expected);
        foreach (var field in data.EnumerateObject())
        {
            var found = string.Join(' ', field.Value.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("code").GetString()));
            Assert.True(wanted == found, $"{field.Name} {where} {order}\nwanted {wanted}\nfound  {found}");
        }
    }

    private static async Task<IEnumerable<string>> OperationsAsync(Some library, string filter)
        => (await library.DataAsync($"{{ __type(name: \"{filter}\") {{ inputFields {{ name }} }} }}")).GetProperty("__type").GetProperty("inputFields")
            .EnumerateArray().Select(f => f.GetProperty("name").GetString()!).Where(name => name is not ("and" or "or"));

    /// <summary>Operands for an operation, as the client writes them, and what holds of a value then.</summary>
    private static IEnumerable<(string Text, Func<object?, bool> Holds)> Conditions(string operation, List<object?> values, int seed)
    {
        var some = Pick.From([.. values]).Array[Values].Single(_ => true, seed: $"{seed:0000000000000}");
        if (operation is "in" or "nin")
        {
            var isIn = operation == "in";
            yield return ($"[{string.Join(", ", some.Select(Written))}]", value => some.Any(one => Equals(one, value)) == isIn);
            yield return ("[]", _ => !isIn);
            yield break;
        }
        foreach (var one in some.Concat(some.OfType<string>().Where(s => s.Length > 1 && !char.IsSurrogate(s[1])).Select(s => s[..1].ToUpperInvariant())))
        {
            if (one is not null)
                yield return (Written(one), value => Holds(operation, value, one));
            else if (operation is "eq" or "neq")
                yield return ("null", value => value is null == (operation == "eq"));
        }
    }

    private static bool Holds(string operation, object? value, object one) => operation switch
    {
        "eq" => one.Equals(value),
        "gt" => value is not null && Plain.Of(value, one) > 0,
        "gte" => value is not null && Plain.Of(value, one) >= 0,
        "lt" => value is not null && Plain.Of(value, one) < 0,
        "lte" => value is not null && Plain.Of(value, one) <= 0,
        "contains" => value is string text && text.Contains((string)one, StringComparison.Ordinal),
        "startsWith" => value is string text && text.StartsWith((string)one, StringComparison.Ordinal),
        "endsWith" => value is string text && text.EndsWith((string)one, StringComparison.Ordinal),
        ['n', .. var opposite] => !Holds(opposite, value, one),
        _ => throw new InvalidOperationException($"plain code does not know `{operation}`"),
    };

    private static string Written(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        Genre genre => genre switch { Genre.Novel => "NOVEL", Genre.ScienceWriting => "SCIENCE_WRITING", _ => "B2_CATALOGUE" },
        decimal or int => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        DateOnly day => $"\"{day:yyyy-MM-dd}\"",
        _ => JsonSerializer.Serialize(value.ToString()),
    };

    /// <summary>Null first, text by code point.</summary>
    private sealed class Plain : IComparer<object?>
    {
        public int Compare(object? x, object? y) => x is null || y is null ? (x is null ? 0 : 1) - (y is null ? 0 : 1) : Of(x, y);

        public static int Of(object x, object y) => x is string left && y is string right
            ? left.EnumerateRunes().Select(r => r.Value).Concat([-1]).Zip(right.EnumerateRunes().Select(r => r.Value).Concat([-1])).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0)
            : ((IComparable)x).CompareTo(y);
    }
}
