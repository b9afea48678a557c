using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>Whatever the order and the size of the pages: walking from either end meets every book once, in its place.</summary>
public sealed class PagingLawTests
{
    private const int Count = 24;

    private static readonly Gen<string> Key = Gen.Select(
        Pick.From(
            "{ title: D }", "{ subtitle: D }", "{ price: D }", "{ discount: D }", "{ pageCount: D }", "{ isPrinted: D }", "{ genre: D }", "{ secondGenre: D }",
            "{ publishedOn: D }", "{ season: D }", "{ code: D }", "{ author: { country: D } }", "{ author: { id: D } }", "{ id: D }"),
        Pick.From("ASC", "DESC"),
        (key, direction) => key.Replace("D", direction, StringComparison.Ordinal));

    private static readonly Gen<string> Order = Key.Array[0, 3].Select(keys => $"[{string.Join(", ", keys)}]");

    private static readonly Gen<string> Where = Pick.From("{}", "{ discount: { ngt: 1 } }", "{ author: { country: { neq: \"UK\" } } }", "{ title: { ncontains: \"a\" } }");

    [SkippableTheory]
    [InlineData("books", false)]
    [InlineData("books", true)]
    [InlineData("shelf", false)]
    public async Task Walking_meets_every_book_once(string field, bool onPostgreSql)
    {
        using var library = onPostgreSql ? await Some.LibraryOnPostgreSqlAsync() : Some.Library();
        library.Add(RandomBooks.Of(Count, "0000000000001"));
        await Gen.Select(Order, Where, Gen.Int[1, 9]).SampleAsync(
            async (order, where, size) =>
            {
                var list = $"{field}(order: {order}, where: {where}, ";
                var all = await PageAsync(library, list + "first: 50)");
                Assert.Equal(all.Ids, await WalkAsync(library, list, size, forwards: true));
                Assert.Equal(all.Ids, await WalkAsync(library, list, size, forwards: false));
            },
            iter: 40,
            threads: 1);
    }

    [SkippableTheory]
    [InlineData("books", false)]
    [InlineData("books", true)]
    [InlineData("shelf", false)]
    public async Task Books_that_come_meanwhile_neither_hide_nor_repeat_another(string field, bool onPostgreSql)
    {
        using var library = onPostgreSql ? await Some.LibraryOnPostgreSqlAsync() : Some.Library();
        library.Add(RandomBooks.Of(Count, "0000000000001"));
        var next = 5000;
        await Gen.Select(Order, Gen.Int[1, 9], Gen.Bool).SampleAsync(
            async (order, size, forwards) =>
            {
                Remove(library);
                var list = $"{field}(order: {order}, ";
                var before = await PageAsync(library, list + "first: 50)");
                var walked = await WalkAsync(library, list, size, forwards, () => library.Add(RandomBooks.Of(3, "0000000000002", next += 3)));
                Assert.Equal(walked.Count, walked.Distinct().Count());
                Assert.Equal(before.Ids, walked.Where(before.Ids.Contains));
            },
            iter: 15,
            threads: 1);
    }

    private static async Task<IReadOnlyList<string>> WalkAsync(Some library, string list, int size, bool forwards, Action? meanwhile = null)
    {
        var walked = new List<string>();
        string? cursor = null;
        for (var pages = 0; pages < 200; pages++)
        {
            var from = cursor is null ? "" : $", {(forwards ? "after" : "before")}: \"{cursor}\"";
            var page = await PageAsync(library, $"{list}{(forwards ? "first" : "last")}: {size}{from})");
            walked.InsertRange(forwards ? walked.Count : 0, page.Ids);
            if (!(forwards ? page.HasNext : page.HasPrevious))
                return walked;
            cursor = forwards ? page.End : page.Start;
            meanwhile?.Invoke();
            // Enough books have come; the walk must end.
            if (pages > 6)
                meanwhile = null;
        }
        throw new InvalidOperationException("the walk never ends");
    }

    private static async Task<(IReadOnlyList<string> Ids, bool HasNext, bool HasPrevious, string? Start, string? End)> PageAsync(Some library, string list)
    {
        var data = await library.DataAsync($"{{ page: {list} {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}");
        var (nodes, info) = (data.GetProperty("page").GetProperty("nodes"), data.GetProperty("page").GetProperty("pageInfo"));
        return (
            [.. nodes.EnumerateArray().Select(n => n.GetProperty("id").GetString()!)],
            info.GetProperty("hasNextPage").GetBoolean(),
            info.GetProperty("hasPreviousPage").GetBoolean(),
            info.GetProperty("startCursor").GetString(),
            info.GetProperty("endCursor").GetString());
    }

    private static void Remove(Some library)
    {
        using var scope = library.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<LibraryContext>().Books.Where(b => b.Id >= 5000).ExecuteDelete();
    }
}
