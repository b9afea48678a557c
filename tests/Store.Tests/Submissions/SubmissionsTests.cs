namespace ScoringGraph.Store.Tests.Submissions;

public class SubmissionsTests
{
    [SkippableTheory]
    [Databases]
    public async Task A_hundred_retries_at_once_store_one_submission(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var receipts = await Task.WhenAll(Enumerable.Range(0, 100).Select(
            _ => Task.Run(() => temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission("request-1"))))));
        Assert.Single(receipts, receipt => receipt.Kind == ReceiptKind.Stored);
        Assert.Equal(99, receipts.Count(receipt => receipt.Kind == ReceiptKind.Repeated));
        Assert.Single(receipts.Select(receipt => receipt.SubmissionId).Distinct());
        Assert.Equal(1L, temporary.Ask("SELECT COUNT(*) FROM \"ReportedFacts\""));
    }

    [SkippableTheory]
    [Databases]
    public async Task The_same_client_id_with_other_content_is_a_conflict_that_names_the_first(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var first = await temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission("request-1", cases: 12)));
        var second = await temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission("request-1", cases: 13)));
        Assert.Equal(new SubmissionReceipt(ReceiptKind.Conflict, first.SubmissionId), second);
        Assert.Equal(1L, temporary.Ask("SELECT COUNT(*) FROM \"Submissions\""));
    }

    [Fact]
    public void A_retry_in_another_spelling_is_the_same_request()
    {
        var one = Some.Submission() with { Facts = [new("海门市", "cases", "12"), new("海门市", "share", "0.50")] };
        var other = Some.Submission() with { Facts = [new("海门市", "share", "5e-1"), new("海门市", "cases", " 12.0")] };
        Assert.Equal(one.RequestHash(), other.RequestHash());
        Assert.NotEqual(one.RequestHash(), (one with { SubmittedBy = "李四" }).RequestHash());
    }

    [SkippableTheory]
    [Databases]
    public async Task Sixty_four_writers_at_once_all_succeed(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var receipts = await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(async () =>
        {
            var last = default(SubmissionReceipt);
            for (var i = 0; i < 5; i++) last = await temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission(cases: writer)));
            return last!;
        })));
        Assert.All(receipts, receipt => Assert.Equal(ReceiptKind.Stored, receipt.Kind));
        Assert.Equal(320L, temporary.Ask("SELECT COUNT(*) FROM \"Submissions\""));
        Assert.Equal(320L, temporary.Ask("SELECT MAX(\"Sequence\") FROM \"Submissions\""));
        Assert.Equal(319L, temporary.Ask("SELECT COUNT(*) FROM \"ReportedFacts\" WHERE \"ReplacesId\" IS NOT NULL"));
    }

    [SkippableTheory]
    [Databases]
    public async Task What_fails_halfway_leaves_nothing_behind(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var version = await temporary.Database.VersionAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => temporary.Database.WriteAsync(async write =>
        {
            await write.Submissions.AppendAsync(Some.Submission());
            throw new InvalidOperationException();
        }));
        Assert.Equal(0L, temporary.Ask("SELECT COUNT(*) FROM \"Submissions\""));
        Assert.Equal(version, await temporary.Database.VersionAsync());
    }

    [SkippableTheory]
    [Databases]
    public async Task A_submission_keeps_its_order_when_the_clock_steps_back(StoreProvider provider)
    {
        var clock = new SteppingClock(new DateTimeOffset(2017, 11, 1, 0, 0, 0, TimeSpan.FromHours(8)));
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider, clock);
        var first = await temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission(cases: 1)));
        clock.Now = clock.Now.AddDays(-1);
        var second = await temporary.Database.WriteAsync(write => write.Submissions.AppendAsync(Some.Submission(cases: 2)));
        await using var rows = temporary.Database.Read();
        var submissions = await Queries.ToListAsync(rows.Submissions.OrderBy(row => row.Sequence));
        Assert.Equal([first.SubmissionId, second.SubmissionId], submissions.Select(row => row.Id));
        Assert.True(submissions[1].SubmittedAt < submissions[0].SubmittedAt);
        var since = clock.Now.ToOffset(TimeSpan.FromHours(-5));
        Assert.Equal(first.SubmissionId, (await Queries.SingleOrDefaultAsync(rows.Submissions.Where(row => row.SubmittedAt > since)))!.Id);
        Assert.Equal("2", (await CurrentFacts.LoadAsync(rows, Some.SchemeCode, Some.October)).Facts.Single().ValueJson);
    }

    private sealed class SteppingClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
