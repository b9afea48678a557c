namespace ScoringGraph.Store.Tests.Submissions;

public class CurrentFactsTests
{
    [SkippableTheory]
    [Databases]
    public async Task A_correction_is_current_and_names_what_it_replaces(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await AppendAsync(temporary, Some.Submission(cases: 12));
        await AppendAsync(temporary, Some.Submission(participant: "海安县", cases: 7));
        var corrected = await AppendAsync(temporary, Some.Submission(cases: 13) with { SubmittedBy = "李四" });

        await using var rows = temporary.Database.Read();
        var current = await CurrentFacts.LoadAsync(rows, Some.SchemeCode, Some.October);
        Assert.Equal([("海安县", "7"), ("海门市", "13")], current.Facts.Select(fact => (fact.Participant, fact.ValueJson)).OrderBy(fact => fact.Participant, StringComparer.Ordinal));
        var fact = current.Facts.Single(fact => fact.Participant == "海门市");
        Assert.Equal((corrected.SubmissionId, "李四"), (fact.SubmissionId, fact.SubmittedBy));
        var row = await Queries.SingleOrDefaultAsync(rows.ReportedFacts.Where(row => row.Id == fact.ReportedFactId && row.Replaces!.ValueJson == "12"));
        Assert.Equal(13m, row!.Number);
        Assert.Equal(2, await Queries.CountAsync(rows.ReportedFacts.Where(row => row.ReplacedBy == null)));
    }

    [SkippableTheory]
    [Databases]
    public async Task Null_withdraws_a_fact_until_it_is_reported_again(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await AppendAsync(temporary, Some.Submission(cases: 12));
        await AppendAsync(temporary, Some.Submission() with { Facts = [new NewFact("海门市", "cases", "null")] });
        await using var rows = temporary.Database.Read();
        Assert.Empty((await CurrentFacts.LoadAsync(rows, Some.SchemeCode, Some.October)).Facts);
        await AppendAsync(temporary, Some.Submission(cases: 14));
        Assert.Equal("14", (await CurrentFacts.LoadAsync(rows, Some.SchemeCode, Some.October)).Facts.Single().ValueJson);
    }

    [SkippableTheory]
    [Databases]
    public async Task Taking_no_part_can_be_taken_back(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var outside = Some.Submission() with { NonParticipations = [new("海门市", "A1.G1.I1", false, new("不涉及", "not concerned"))] };
        await AppendAsync(temporary, outside);
        await using var rows = temporary.Database.Read();
        var part = (await CurrentFacts.LoadAsync(rows, Some.SchemeCode, Some.October)).NonParticipations.Single();
        Assert.Equal(("海门市", "A1.G1.I1", "不涉及"), (part.Participant, part.Indicator, part.ReasonZh));
        await AppendAsync(temporary, Some.Submission() with { NonParticipations = [new("海门市", "A1.G1.I1", true)] });
        Assert.Empty((await CurrentFacts.LoadAsync(rows, Some.SchemeCode, Some.October)).NonParticipations);
    }

    [SkippableTheory]
    [Databases]
    public async Task The_hash_depends_on_values_and_not_on_who_reported_them(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await AppendAsync(temporary, Some.Submission(cases: 12));
        await using var rows = temporary.Database.Read();
        var hash = (await CurrentFacts.LoadAsync(rows, Some.SchemeCode, Some.October)).Hash();
        await AppendAsync(temporary, Some.Submission(cases: 12) with { SubmittedBy = "李四" });
        Assert.Equal(hash, (await CurrentFacts.LoadAsync(rows, Some.SchemeCode, Some.October)).Hash());
        await AppendAsync(temporary, Some.Submission(cases: 13));
        Assert.NotEqual(hash, (await CurrentFacts.LoadAsync(rows, Some.SchemeCode, Some.October)).Hash());
    }

    [SkippableTheory]
    [Databases]
    public async Task Another_month_is_another_matter(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await AppendAsync(temporary, Some.Submission(cases: 12));
        await using var rows = temporary.Database.Read();
        Assert.Empty((await CurrentFacts.LoadAsync(rows, Some.SchemeCode, Some.November)).Facts);
    }

    private static Task<SubmissionReceipt> AppendAsync(TemporaryDatabase temporary, NewSubmission submission) =>
        temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(submission));
}
