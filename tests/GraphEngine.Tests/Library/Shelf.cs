namespace ScoringGraph.GraphEngine.Tests;

/// <summary>The books every test finds.</summary>
public static class Shelf
{
    public static IReadOnlyList<Book> Books()
    {
        var ada = new Author { Id = 1, Name = "Ada", Country = "UK" };
        var bo = new Author { Id = 2, Name = "Bo", Country = null };
        var chen = new Author { Id = 3, Name = "陈", Country = "CN" };
        return
        [
            new Book
            {
                Id = 1, Title = "Alpha", Subtitle = "A start", Price = 10.50m, Discount = 1, PageCount = 100, IsPrinted = true, Author = ada,
                PublishedOn = new(2020, 1, 1), Season = new(2020, 1), Tags = ["old", "thin"], Code = new("00000000-0000-0000-0000-000000000001"),
                Reviews = [new() { Id = 1, Stars = 5, Text = "good" }, new() { Id = 2, Stars = 1 }],
            },
            new Book
            {
                Id = 2, Title = "alpha two", Subtitle = null, Price = 20, Discount = null, PageCount = null, IsPrinted = false, Author = ada,
                Genre = Genre.ScienceWriting, SecondGenre = Genre.Novel, PublishedOn = new(2021, 1, 1), Season = new(2021, 1),
                Code = new("00000000-0000-0000-0000-000000000002"),
            },
            new Book
            {
                Id = 3, Title = "Beta_100%", Subtitle = "beta", Price = 20, Discount = 3.5m, PageCount = 300, IsPrinted = true, Author = bo,
                PublishedOn = new(2022, 6, 1), Season = new(2022, 6), Tags = ["new"], Code = new("00000000-0000-0000-0000-000000000003"),
                Reviews = [new() { Id = 3, Stars = 4, Text = "fine" }],
            },
            new Book
            {
                Id = 4, Title = "𠀀古书", Subtitle = null, Price = 5, Discount = null, PageCount = 50, IsPrinted = true, Author = chen,
                Genre = Genre.ScienceWriting, PublishedOn = new(1900, 1, 1), Season = new(1900, 1), Tags = ["old"],
                Code = new("00000000-0000-0000-0000-000000000004"), Reviews = [new() { Id = 4, Stars = 3, Text = "old" }],
            },
            new Book
            {
                Id = 5, Title = "Orphan", Subtitle = "", Price = 0.01m, Discount = 0, PageCount = 1, IsPrinted = false,
                Genre = Genre.B2Catalogue, PublishedOn = new(2026, 12, 31), Season = new(2026, 12),
                Code = new("00000000-0000-0000-0000-000000000005"),
            },
        ];
    }
}
