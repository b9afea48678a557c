using System.Globalization;
using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>Whatever is asked of whatever books: the database and memory find the same.</summary>
public sealed class FilterLawTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["aAbB%_\\'书é"], 0, 4];
    private static readonly Gen<decimal> Number = Gen.Int[-20, 20].Select(n => n / 4m);

    private static readonly Gen<string> Condition = Gen.OneOf(
        Gen.Select(
            OneOf("title", "subtitle"),
            OneOf("eq", "neq", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"),
            Text,
            (field, operation, value) => $"{{ {field}: {{ {operation}: {JsonSerializer.Serialize(value)} }} }}"),
        Gen.Select(
            OneOf("price", "discount"),
            OneOf("eq", "neq", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"),
            Number,
            (field, operation, value) => string.Create(CultureInfo.InvariantCulture, $"{{ {field}: {{ {operation}: {value} }} }}")),
        Gen.Select(
            OneOf("some", "none", "all"),
            Gen.Int[1, 5],
            (operation, stars) => $"{{ reviews: {{ {operation}: {{ stars: {{ gt: {stars} }} }} }} }}"));

    private static readonly Gen<string> Where = Gen.Select(
        OneOf("and", "or"), Condition.Array[1, 3], (join, conditions) => $"{{ {join}: [{string.Join(", ", conditions)}] }}");

    private static readonly Gen<string> Order = Gen.Select(
        OneOf("title", "subtitle", "price", "discount", "secondGenre"), OneOf("ASC", "DESC"), (field, direction) => $"[{{ {field}: {direction} }}]");

    private static readonly Gen<Book> Book = Gen.Select(
        Text, Text.Null(), Number, Number.Nullable(), Gen.Int[1, 5].Array[0, 2],
        (title, subtitle, price, discount, stars) => new Book
        {
            Title = title,
            Subtitle = subtitle,
            Price = price,
            Discount = discount,
            Season = new(2026, 7),
            Reviews = stars.Select(s => new Review { Stars = s }).ToList(),
        });

    [Fact]
    public async Task The_database_and_memory_find_the_same_books_in_the_same_order()
    {
        using var library = Some.Library();
        using (var scope = library.Services.CreateScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<LibraryContext>();
            context.AddRange(Book.Array[200].Single(_ => true, seed: "0000000000000"));
            context.SaveChanges();
        }
        await Gen.Select(Where, Order).SampleAsync(
            async (where, order) =>
            {
                var query = $$"""{ books(first: 50, where: {{where}}, order: {{order}}) { ...p } shelf(first: 50, where: {{where}}, order: {{order}}) { ...p } } fragment p on BooksConnection { nodes { id } totalCount }""";
                var data = await library.DataAsync(query);
                Assert.Equal(data.GetProperty("shelf").ToString(), data.GetProperty("books").ToString());
            },
            iter: 150,
            threads: 1);
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
