using ScoringGraph.Scoring.Rules;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store.Tests.Catalogue;

public class CatalogueTests
{
    [SkippableTheory]
    [Databases]
    public async Task The_tree_can_be_filtered_from_indicator_to_department(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await using var rows = temporary.Database.Read();
        var codes = await Queries.ToListAsync(
            rows.Indicators.Where(row => row.Area.Departments.Any(department => department.Code == "编办") && row.Nominal > 40m).OrderBy(row => row.Position).Select(row => row.Code));
        Assert.Equal(["A1.G1.I2"], codes);
        var criterion = (await Queries.ToListAsync(rows.Criteria.Where(row => row.RuleVersion.Indicator.Code == "A1.G1.I2"))).Single();
        Assert.Equal(("C1", AwardKind.PerUnit, 60m), (criterion.Number, criterion.AwardKind, criterion.PointsPossible));
        Assert.Equal("""{"2017-10":5,"2017-11":7}""", criterion.LinesJson);
        Assert.Equal("""["R-01"]""", criterion.ReadingsJson);
    }

    [SkippableTheory]
    [Databases]
    public async Task The_same_files_write_nothing_the_second_time(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        using var counter = temporary.Database.CountStatements();
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(Some.Scheme(), Some.RuleFiles()));
        Assert.NotEqual(0, counter.Count);
        Assert.All(counter.Statements, statement => Assert.StartsWith("SELECT", statement.TrimStart(), StringComparison.Ordinal));
    }

    [SkippableTheory]
    [Databases]
    public async Task What_the_files_no_longer_list_is_retired_and_what_comes_back_is_not(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(Some.Scheme("海门市", "启东市"), Some.RuleFiles()));
        await using var rows = temporary.Database.Read();
        var participants = await Queries.ToListAsync(rows.Participants.OrderBy(row => row.Id).Select(row => new { row.Code, row.IsRetired }));
        Assert.Equal([("启东市", false), ("海安县", true), ("海门市", false)], participants.Select(row => (row.Code, row.IsRetired)));
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(Some.Scheme("海安县"), Some.RuleFiles()));
        Assert.Equal("海安县", (await Queries.SingleOrDefaultAsync(rows.Participants.Where(row => !row.IsRetired)))!.Code);
    }

    [SkippableTheory]
    [Databases]
    public async Task Versions_keep_the_order_they_were_seen_in_whatever_the_clock_says(StoreProvider provider)
    {
        var clock = new ManualClock(new DateTimeOffset(2017, 11, 1, 0, 0, 0, TimeSpan.Zero));
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider, clock);
        clock.Now = clock.Now.AddDays(-1);
        RuleFile[] edited = [.. Some.RuleFiles().Select(file => file with { Version = file.Version with { ContentHash = new string('f', 64) } })];
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(Some.Scheme(), edited));
        await using var rows = temporary.Database.Read();
        var versions = await Queries.ToListAsync(rows.RuleVersions.OrderBy(row => row.Sequence));
        Assert.Equal(Enumerable.Range(1, versions.Count).Select(number => (long)number), versions.Select(row => row.Sequence));
        var (before, after) = (versions[..(versions.Count / 2)], versions[(versions.Count / 2)..]);
        Assert.All(after, row => Assert.StartsWith("f", row.ContentHash, StringComparison.Ordinal));
        Assert.True(after[0].RecordedAt < before[^1].RecordedAt);
    }

    private sealed class ManualClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    [SkippableTheory]
    [Databases]
    public async Task An_edited_file_is_a_new_version_and_the_old_one_stays(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        RuleFile[] edited = [Some.File("A1.G1.I1", new PointsAward(39m), "ffeeddccbbaa99887766"), .. Some.RuleFiles().Skip(1)];
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(Some.Scheme(), edited));
        await using var rows = temporary.Database.Read();
        Assert.Equal(2, await Queries.CountAsync(rows.RuleVersions.Where(row => row.Indicator.Code == "A1.G1.I1")));
        Assert.Equal("ffeeddccbbaa99887766", (await Queries.SingleOrDefaultAsync(rows.ListedRuleVersions.Where(row => row.Indicator.Code == "A1.G1.I1")))!.ContentHash);
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(Some.Scheme(), Some.RuleFiles()));
        Assert.Equal("00112233445566778899", (await Queries.SingleOrDefaultAsync(rows.ListedRuleVersions.Where(row => row.Indicator.Code == "A1.G1.I1")))!.ContentHash);
    }
}
