using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store.Tests;

/// <summary>Rows read by a statement that was translated before are the rows that the translator reads itself.</summary>
public class KeyedQueryTests
{
    private static readonly KeyedQuery<long, ScorecardRow> Cards = new(row => row.EvaluationId, (rows, keys) => rows.Scorecards.Where(row => keys.Contains(row.EvaluationId)).OrderBy(row => row.Id));
    private static readonly KeyedQuery<long, ResultRow> Results = new(row => row.ScorecardId, (rows, keys) => rows.Results.Where(row => keys.Contains(row.ScorecardId)).OrderBy(row => row.Id));
    private static readonly KeyedQuery<string, ReportedFactRow> Facts = new(row => row.ParticipantId, (rows, keys) => rows.ReportedFacts.Where(row => keys.Contains(row.ParticipantId)).OrderBy(row => row.Id));

    [SkippableTheory]
    [Databases]
    public async Task Every_table_is_read_alike(StoreProvider provider)
    {
        await using var temporary = await Full.DatabaseAsync(provider);
        await using var rows = temporary.Database.Read();
        foreach (var table in typeof(ReadContext).GetProperties().Where(property => property.PropertyType.IsGenericType))
        {
            var row = table.PropertyType.GetGenericArguments()[0];
            await (Task)typeof(KeyedQueryTests).GetMethod(nameof(IsReadAlikeAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(row).Invoke(null, [rows, table.GetValue(rows)])!;
        }
    }

    [SkippableTheory]
    [Databases]
    public async Task The_second_question_brings_its_own_keys(StoreProvider provider)
    {
        await using var temporary = await Full.DatabaseAsync(provider);
        await using var rows = temporary.Database.Read();
        var cards = await Queries.ToListAsync(rows.Scorecards.OrderBy(card => card.Id));
        foreach (var card in cards)
            Assert.All(await Results.ListAsync(rows, [card.Id], null, null), result => Assert.Equal(card.Id, result.ScorecardId));
        Assert.Equal(cards.Count, (await Results.ListAsync(rows, [.. cards.Select(card => card.Id)], null, null)).Select(result => result.ScorecardId).Distinct().Count());
        Assert.Empty(await Results.ListAsync(rows, [], null, null));
        Assert.Empty(await Facts.ListAsync(rows, ["no'body\"", "谁"], null, null));
        Assert.NotEmpty(await Facts.ListAsync(rows, [CatalogueRow.IdOf(Some.SchemeCode, "海门市"), "谁"], null, null));
    }

    [SkippableTheory]
    [Databases]
    public async Task Members_that_nobody_looks_at_are_not_read_and_the_key_always_is(StoreProvider provider)
    {
        await using var temporary = await Full.DatabaseAsync(provider);
        await using var rows = temporary.Database.Read();
        var evaluation = (await Queries.FirstOrDefaultAsync(rows.Evaluations))!.Id;
        using var counter = temporary.Database.CountStatements();
        for (var round = 0; round < 2; round++)
        {
            var cards = await Cards.ListAsync(rows, [evaluation], new HashSet<string> { nameof(ScorecardRow.Rank) }, null);
            Assert.All(cards, card => Assert.Equal((evaluation, 0L, null), (card.EvaluationId, card.Id, card.ParticipantId)));
        }

        Assert.All(counter.Statements, statement => Assert.DoesNotContain("ParticipantId", statement, StringComparison.Ordinal));
        Assert.Equal(2, counter.Count);
        Assert.Single(await Cards.ListAsync(rows, [evaluation], null, cards => cards.Where(card => card.Participant.Code == "海门市")));
    }

    [SkippableTheory]
    [Databases]
    public async Task Every_linked_row_is_read_alike_in_the_same_statement(StoreProvider provider)
    {
        await using var temporary = await Full.DatabaseAsync(provider);
        await using var rows = temporary.Database.Read();
        var links = 0;
        foreach (var table in typeof(ReadContext).GetProperties().Where(property => property.PropertyType.IsGenericType))
        {
            var row = table.PropertyType.GetGenericArguments()[0];
            foreach (var link in row.GetProperties().Where(property => property.PropertyType.Name.EndsWith("Row", StringComparison.Ordinal)))
            {
                using var counter = temporary.Database.CountStatements();
                await (Task)typeof(KeyedQueryTests).GetMethod(nameof(IsLinkedAlikeAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                    .MakeGenericMethod(row).Invoke(null, [rows, table.GetValue(rows), link])!;
                Assert.Equal(2, counter.Count);
                links++;
            }
        }

        Assert.True(links > 30, $"only {links} links");
    }

    [SkippableTheory]
    [Databases]
    public async Task A_link_may_lead_to_nothing_or_on_to_further_rows(StoreProvider provider)
    {
        await using var temporary = await Full.DatabaseAsync(provider);
        await using var rows = temporary.Database.Read();
        var members = new HashSet<string> { "Month", "Current.Evaluation.Sequence", "Current.EvaluationId" };
        var months = await rows.ListAsync(rows.Months.OrderBy(month => month.Month).Take(20), members);
        Assert.Contains(months, month => month.Current is null);
        Assert.All(months.Where(month => month.Current is not null), month => Assert.Equal((month.Current!.EvaluationId, 1), (month.Current.Evaluation.Id, month.Current.Evaluation.Sequence)));
        Assert.Contains(months, month => month.Current is not null);
        Assert.Equal("", months.Aggregate("", (hashes, month) => hashes + month.Current?.Evaluation.FactsHash));
    }

    [SkippableTheory]
    [Databases]
    public async Task What_a_reader_with_limits_may_not_see_is_never_read_along(StoreProvider provider)
    {
        await using var temporary = await Full.DatabaseAsync(provider);
        await using var limited = temporary.Database.Read(RowLimits.Nothing);
        await using var all = temporary.Database.Read();
        var members = new HashSet<string> { "Id", "Submission.SubmittedBy" };
        Assert.All(await limited.ListAsync(limited.Evaluations, members), evaluation => Assert.Null(evaluation.Submission));
        Assert.Equal(await Queries.CountAsync(all.Evaluations), (await limited.ListAsync(limited.Evaluations, members)).Count);
        var facts = await all.ListAsync(all.ReportedFacts, members);
        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.Equal("张三", fact.Submission.SubmittedBy));
        Assert.Empty(await limited.ListAsync(limited.ReportedFacts, members));
    }

    [SkippableTheory]
    [Databases]
    public async Task A_reader_with_limits_is_never_given_the_statement_of_another(StoreProvider provider)
    {
        await using var temporary = await Full.DatabaseAsync(provider);
        string[] keys = [CatalogueRow.IdOf(Some.SchemeCode, "海门市"), CatalogueRow.IdOf(Some.SchemeCode, "海安县")];
        for (var round = 0; round < 3; round++)
        {
            await using var all = temporary.Database.Read();
            await using var none = temporary.Database.Read(RowLimits.Nothing);
            Assert.NotEmpty(await Facts.ListAsync(all, keys, null, null));
            Assert.Empty(await Facts.ListAsync(none, keys, null, null));
        }
    }

    [SkippableTheory]
    [Databases]
    public async Task A_snapshot_reads_as_of_its_first_query(StoreProvider provider)
    {
        await using var temporary = await Full.DatabaseAsync(provider);
        await using var before = temporary.Database.ReadSnapshot();
        var evaluation = (await Queries.FirstOrDefaultAsync(before.Evaluations.OrderByDescending(row => row.Id)))!.Id;
        await temporary.Database.WriteAsync(write => write.Evaluations.AppendAsync(Full.Evaluation(Full.Score())));
        Assert.Empty(await Cards.ListAsync(before, [evaluation + 1], null, null));
        await using var after = temporary.Database.Read();
        Assert.NotEmpty(await Cards.ListAsync(after, [evaluation + 1], null, null));
    }

    private static async Task IsReadAlikeAsync<TRow>(ReadContext rows, IQueryable<TRow> table)
    {
        var expected = (await Queries.ToListAsync(table)).Select(row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, (await rows.ListAsync(table, new HashSet<string>())).Count);
        Assert.Equal(expected, (await rows.ListAsync(table, null)).Select(row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal));
    }

    private static async Task IsLinkedAlikeAsync<TRow>(ReadContext rows, IQueryable<TRow> table, System.Reflection.PropertyInfo link)
        where TRow : class
    {
        var own = link.PropertyType.GetProperties().Where(property => property.PropertyType == typeof(string) || property.PropertyType.IsValueType).ToList();
        var expected = (await table.Include(link.Name).ToListAsync()).ConvertAll(Linked);
        var read = await rows.ListAsync(table, own.Select(property => $"{link.Name}.{property.Name}").ToHashSet());
        Assert.Equal(expected.Order(StringComparer.Ordinal), read.ConvertAll(Linked).Order(StringComparer.Ordinal));

        string Linked(TRow row) => link.GetValue(row) is { } linked ? string.Join('|', own.Select(property => property.GetValue(linked))) : "nothing";
    }
}
