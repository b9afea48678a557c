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
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(Some.Scheme(), Some.RuleFiles())));
        Assert.NotEqual(0, counter.Count);
        Assert.All(counter.Statements, statement => Assert.StartsWith("SELECT", statement.TrimStart(), StringComparison.Ordinal));
    }

    [SkippableTheory]
    [Databases]
    public async Task What_the_files_no_longer_list_is_retired_and_what_comes_back_is_not(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(Some.Scheme("海门市", "启东市"), Some.RuleFiles())));
        await using var rows = temporary.Database.Read();
        var participants = await Queries.ToListAsync(rows.Participants.OrderBy(row => row.Id).Select(row => new { row.Code, row.IsRetired }));
        Assert.Equal([("启东市", false), ("海安县", true), ("海门市", false)], participants.Select(row => (row.Code, row.IsRetired)));
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(Some.Scheme("海安县"), Some.RuleFiles())));
        Assert.Equal("海安县", (await Queries.SingleOrDefaultAsync(rows.Participants.Where(row => !row.IsRetired)))!.Code);
    }

    [SkippableTheory]
    [Databases]
    public async Task A_participant_bears_the_group_it_is_ranked_in_by_its_name(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var scheme = Some.Scheme();
        scheme = scheme with
        {
            ParticipantGroups = [new("coast", new("沿海组", "Coast"))],
            Participants = [.. scheme.Participants.Select(item => item.Code == "海门市" ? item with { Group = "coast" } : item)],
        };
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(scheme, Some.RuleFiles())));
        await using var rows = temporary.Database.Read();
        var participants = await Queries.ToListAsync(rows.Participants.OrderBy(row => row.GroupCode));
        Assert.Equal([("海门市", "coast", "沿海组", "Coast"), ("海安县", "county", "county", "county")], participants.Select(row => (row.Code, row.GroupCode, row.GroupNameZh, row.GroupNameEn)));
    }

    [SkippableTheory]
    [Databases]
    public async Task Versions_keep_the_order_they_were_seen_in_whatever_the_clock_says(StoreProvider provider)
    {
        var clock = new ManualClock(new DateTimeOffset(2017, 11, 1, 0, 0, 0, TimeSpan.Zero));
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider, clock);
        clock.Now = clock.Now.AddDays(-1);
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(Some.Scheme(), Some.EditedFiles())));
        await using var rows = temporary.Database.Read();
        var versions = await Queries.ToListAsync(rows.RuleVersions.OrderBy(row => row.Sequence));
        Assert.Equal(Enumerable.Range(1, versions.Count).Select(number => (long)number), versions.Select(row => row.Sequence));
        var (before, after) = (versions[..(versions.Count / 2)], versions[(versions.Count / 2)..]);
        Assert.All(after, row => Assert.StartsWith("f", row.ContentHash, StringComparison.Ordinal));
        Assert.True(after[0].RecordedAt < before[^1].RecordedAt);
    }

    [SkippableTheory]
    [Databases]
    public async Task An_indicators_versions_are_numbered_through_whichever_months_they_are_for(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        var (october, edited) = (Some.RuleFiles()[0], Some.EditedFiles()[0]);
        var november = edited with { Version = edited.Version with { Effective = Some.November } };
        foreach (var files in new RuleFile[][] { [edited, november], [october, november], [november], [edited, november] })
            await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(Some.Scheme(), [.. files, .. Some.RuleFiles().Skip(1)])));
        await using var rows = temporary.Database.Read();
        var versions = await Queries.ToListAsync(rows.RuleVersions.Where(row => row.Indicator.Code == "A1.G1.I1").OrderBy(row => row.Number));
        Assert.Equal(
            [(1, Some.October), (2, Some.October), (3, Some.November), (4, Some.October), (5, Some.October), (6, Some.October)],
            versions.Select(row => (row.Number, row.Effective)));
    }

    [SkippableTheory]
    [Databases]
    public async Task What_was_known_when_can_be_told_whatever_was_published_since(StoreProvider provider)
    {
        var clock = new ManualClock(new DateTimeOffset(2017, 11, 1, 0, 0, 0, TimeSpan.Zero));
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider, clock);
        await SaveAsync(new(Some.Scheme(), Some.EditedFiles()) { Author = "张三", Note = "收紧", Origin = VersionOrigin.Draft });
        await SaveAsync(new(Some.Scheme(), Some.RuleFiles()) { Author = "李四", Origin = VersionOrigin.Push });
        await SaveAsync(new(Some.Scheme(), [.. Some.RuleFiles().Skip(1)]) { Author = "李四" });

        await using var rows = temporary.Database.Read();
        var history = await Queries.ToListAsync(rows.RuleVersions.Where(row => row.Indicator.Code == "A1.G1.I1").OrderBy(row => row.Number));
        Assert.Equal([(1, "", VersionOrigin.File), (2, "张三", VersionOrigin.Draft), (3, "李四", VersionOrigin.Push), (4, "李四", VersionOrigin.File)], history.Select(row => (row.Number, row.Author, row.Origin)));
        Assert.Equal([null, .. history.SkipLast(1).Select(row => row.Id)], history.Select(row => row.ReplacesId));
        Assert.Equal((history[0].ContentHash, VersionRow.NoFile), (history[2].ContentHash, history[3].FileJson));
        Assert.Equal([null, 1, 2, 3, null], new[] { await NumberAtAsync(-1), await NumberAtAsync(0), await NumberAtAsync(1), await NumberAtAsync(2), await NumberAtAsync(3) });

        Task SaveAsync(NewVersions versions)
        {
            clock.Now = clock.Now.AddDays(1);
            return temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(versions));
        }

        async Task<int?> NumberAtAsync(int day) =>
            await KnownRules.AtAsync(rows, Some.SchemeCode, new DateTimeOffset(2017, 11, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day)) is { } known
                ? (await Queries.SingleOrDefaultAsync(known.InForce(Some.October).Where(row => row.Indicator.Code == "A1.G1.I1")))?.Number
                : null;
    }

    [SkippableTheory]
    [Databases]
    public async Task A_file_is_newer_older_or_in_conflict_with_what_was_published(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await SaveAsync("first", VersionOrigin.File);
        Assert.Equal(FileDifferenceKind.Same, await KindAsync("first"));
        Assert.Equal(FileDifferenceKind.Ahead, await KindAsync("mine"));
        Assert.Equal(FileDifferenceKind.Ahead, await KindAsync(null));
        await SaveAsync("published", VersionOrigin.Draft);
        Assert.Equal(FileDifferenceKind.Same, await KindAsync("published"));
        Assert.Equal(FileDifferenceKind.Behind, await KindAsync("first"));
        Assert.Equal(FileDifferenceKind.Behind, await KindAsync(null));
        Assert.Equal(FileDifferenceKind.Conflict, await KindAsync("mine"));

        Task SaveAsync(string text, VersionOrigin origin) =>
            temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(Some.Scheme(), Some.RuleFiles()) { Files = [new PublishedFile("facts.json", text)], Origin = origin }));

        async Task<FileDifferenceKind> KindAsync(string? text)
        {
            await using var rows = temporary.Database.Read();
            var hashes = text is null ? [] : new Dictionary<string, string> { ["facts.json"] = Sha256Text.OfText(text) };
            return (await FileComparison.OfAsync(rows, Some.SchemeCode, hashes)).Single(item => item.Path == "facts.json").Kind;
        }
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
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(Some.Scheme(), edited)));
        await using var rows = temporary.Database.Read();
        Assert.Equal(2, await Queries.CountAsync(rows.RuleVersions.Where(row => row.Indicator.Code == "A1.G1.I1")));
        Assert.Equal("ffeeddccbbaa99887766", (await Queries.SingleOrDefaultAsync(rows.ListedRuleVersions.Where(row => row.Indicator.Code == "A1.G1.I1")))!.ContentHash);
        await temporary.Database.WriteAsync(write => write.Catalogue.SaveAsync(new(Some.Scheme(), Some.RuleFiles())));
        Assert.Equal("00112233445566778899", (await Queries.SingleOrDefaultAsync(rows.ListedRuleVersions.Where(row => row.Indicator.Code == "A1.G1.I1")))!.ContentHash);
    }
}
