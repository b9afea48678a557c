using System.Text.Json;
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
}
