using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Store.Tests.Evaluations;

public class EvaluationsTests
{
    [SkippableTheory]
    [Databases]
    public async Task An_evaluation_is_read_back_exactly_as_it_was_saved(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var score = Full.Score();
        score = score with { Scorecards = [WithEvents(score.Scorecards[0]), WithFailure(score.Scorecards[1])] };
        var saved = await temporary.Database.WriteAsync(write => write.Evaluations.AppendAsync(Full.Evaluation(score)));
        await using var rows = temporary.Database.Read();
        using var counter = temporary.Database.CountStatements();
        var loaded = await SavedScore.LoadAsync(rows, saved.Id, Some.Edition());
        Assert.Equal(5, counter.Count);
        Assert.Equal(ScoreText.Of(score), ScoreText.Of(loaded));
        Assert.Contains("20/3", ScoreText.Of(loaded));
    }

    [SkippableTheory]
    [Databases]
    public async Task The_latest_evaluation_of_a_month_is_current_and_the_earlier_ones_stay(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var first = await temporary.Database.WriteAsync(write => write.Evaluations.AppendAsync(Full.Evaluation(Full.Score())));
        var second = await temporary.Database.WriteAsync(write => write.Evaluations.AppendAsync(Full.Evaluation(Full.Score(2))));
        Assert.Equal((first.Id, 2), (second.SupersedesId, second.Sequence));
        await using var rows = temporary.Database.Read();
        Assert.All(await Queries.ToListAsync(rows.CurrentResults), row => Assert.Equal(second.Id, row.EvaluationId));
        Assert.Equal(2, await Queries.CountAsync(rows.CurrentScorecards));
        Assert.Equal(10, await Queries.CountAsync(rows.Results));
        Assert.Equal(second.Id, (await Queries.SingleOrDefaultAsync(rows.Evaluations.Where(row => row.Current != null)))!.Id);
        Assert.Equal(second.Id, (await Queries.SingleOrDefaultAsync(rows.Months.Where(row => row.Month == Some.October).Select(row => row.Current!.Evaluation)))!.Id);
    }

    [SkippableTheory]
    [Databases]
    public async Task A_submission_and_its_evaluation_are_saved_together_or_not_at_all(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await Assert.ThrowsAsync<InvalidOperationException>(() => SubmitAsync(temporary, "first", () => throw new InvalidOperationException()));
        Assert.Equal(0L, temporary.Ask("SELECT COUNT(*) FROM \"Submissions\""));
        var id = await SubmitAsync(temporary, "first", () => Full.Score());
        await using var rows = temporary.Database.Read();
        Assert.Equal(id, (await Queries.SingleOrDefaultAsync(rows.Evaluations))!.SubmissionId);
    }

    [SkippableTheory]
    [Databases]
    public async Task Results_are_filtered_and_ordered_by_their_links_in_a_constant_number_of_statements(StoreProvider provider)
    {
        await using var temporary = await Full.DatabaseAsync(provider);
        await using var rows = temporary.Database.Read();
        using var counter = temporary.Database.CountStatements();
        var results = await Queries.ToListAsync(
            from row in rows.CurrentResults
            where row.Participant.Code == "海门市" && row.Indicator.Area.Departments.Any(department => department.Code == "审批局") && row.Points > 6.6m
            orderby row.Points descending, row.Id
            select new { row.Indicator.Code, row.Points, Awards = row.Awards.Count, row.Outcome });
        Assert.Equal(1, counter.Count);
        Assert.Equal([("A2.G1.I1", 99.5m), ("A1.G1.I1", 40m), ("A1.G1.I2", 6.66666667m)], results.Select(row => (row.Code, row.Points!.Value)));
        var award = await Queries.FirstOrDefaultAsync(rows.Awards.Where(row => row.Code == "A1.G1.I2.M10.C1" && row.Result.Participant.Code == "海门市"));
        Assert.Equal(("20/3", "1/3", 60m), (award!.PointsExact, award.ValueExact, award.Possible));
        Assert.Equal("""{"cases":1}""", award.OperandsJson);
    }

    [SkippableTheory]
    [Databases]
    public async Task Another_edition_than_the_one_applied_is_noticed(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var saved = await temporary.Database.WriteAsync(write => write.Evaluations.AppendAsync(Full.Evaluation(Full.Score())));
        var edition = Some.Edition();
        edition = edition with { Indicators = [.. edition.Indicators.Select(item => item with { Version = item.Version with { ContentHash = "ffff" } })] };
        await using var rows = temporary.Database.Read();
        await Assert.ThrowsAsync<InvalidOperationException>(() => SavedScore.LoadAsync(rows, saved.Id, edition));
    }

    private static Task<Guid> SubmitAsync(TemporaryDatabase temporary, string client, Func<MonthScore> score) => temporary.Database.WriteAsync(async write =>
    {
        var receipt = await write.Submissions.AppendAsync(Some.Submission(client));
        var facts = await CurrentFacts.LoadAsync(write.Rows, Some.SchemeCode, Some.October);
        Assert.Single(facts.Facts);
        await write.Evaluations.AppendAsync(Full.Evaluation(score()) with { SubmissionId = receipt.SubmissionId, FactsHash = facts.Hash() });
        return receipt.SubmissionId;
    });

    private static Scorecard WithEvents(Scorecard card) => card with
    {
        BonusUncapped = 1.1234567890123m,
        BonusEntries = [card.BonusEntries[0] with { Points = 1.1234567890123m, Events = [new(0, EventStatus.Counted, "work=试点"), new(1, EventStatus.OtherMonth, null)] }],
    };

    private static Scorecard WithFailure(Scorecard card) => card with
    {
        Final = null,
        NoFinal = NoFinal.RuleFailed,
        Rank = null,
        Results = [.. card.Results.Select(result => result with { PointsBeforeLag = null, Outcome = Outcome.RuleFailed, Lag = LagReason.None, OrderValue = Rational.Of(22, 7) })],
    };
}
