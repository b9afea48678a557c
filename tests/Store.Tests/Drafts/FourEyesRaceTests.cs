using System.Globalization;
using static ScoringGraph.Store.Rows.DraftEventKind;

namespace ScoringGraph.Store.Tests.Drafts;

/// <summary>
/// Many want the same draft at once, through two servers of one database. `FOUR_EYES_ROUNDS=10000` runs as many rounds as the
/// plan asks for.
/// </summary>
public class FourEyesRaceTests
{
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("FOUR_EYES_ROUNDS") ?? "200", CultureInfo.InvariantCulture);

    [SkippableTheory]
    [Databases]
    public async Task Of_two_approvers_one_wins_and_no_author_ever_does(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await using var other = await temporary.OpenAsync(TimeSpan.FromSeconds(30));
        var wins = new Dictionary<string, int>();
        for (var round = 0; round < Rounds; round++)
        {
            var draft = await DraftLifeTests.DraftAsync(temporary.Database);
            // The editor approves other people's drafts, and this once helped to write one.
            draft = (await DraftLifeTests.StepAsync(temporary.Database, draft, Edited, "editor")).Draft!;
            draft = (await DraftLifeTests.StepAsync(temporary.Database, draft, Submitted)).Draft!;
            string[] people = ["author", "approver", "editor", "second"];
            var answers = await Task.WhenAll(people.Select((person, index) => Task.Run(() =>
                DraftLifeTests.StepAsync((index + round) % 2 == 0 ? temporary.Database : other, draft, Approved, person))));
            var winner = Assert.Single(people.Zip(answers), pair => pair.Second.Draft is not null).First;
            Assert.Contains(winner, new[] { "approver", "second" });
            var moved = Assert.IsType<DraftMoved>(people.Zip(answers).Single(pair => pair.First is "approver" or "second" && pair.First != winner).Second.Refusal);
            Assert.Equal(winner, moved.Last.BySubject);
            Assert.All(people.Zip(answers).Where(pair => pair.First is "author" or "editor"), pair => Assert.True(pair.Second.Refusal is SameEyes or DraftMoved));
            wins[winner] = wins.GetValueOrDefault(winner) + 1;
        }

        Assert.Equal(Rounds, wins.Values.Sum());
        Assert.Equal((long)Rounds, temporary.Ask("SELECT COUNT(*) FROM \"DraftEvents\" WHERE \"Kind\" = 'Approved'"));
        Assert.Equal(0L, temporary.Ask(SelfApprovals));
    }

    [SkippableTheory]
    [Databases]
    public async Task Who_becomes_an_author_while_approving_never_approved_what_they_wrote(StoreProvider provider)
    {
        await using var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await using var other = await temporary.OpenAsync(TimeSpan.FromSeconds(30));
        for (var round = 0; round < Rounds; round++)
        {
            var draft = await DraftLifeTests.DraftAsync(temporary.Database, Submitted);
            // One person, two tokens: with one they take the draft back and rewrite it, with the other they approve whatever comes.
            var writing = Task.Run(async () =>
            {
                var revision = draft.Revision;
                foreach (var kind in new[] { Withdrawn, Edited, Submitted })
                    if ((await DraftLifeTests.StepAsync(temporary.Database, draft.Id, revision, kind, "changing")).Draft is { } moved)
                        revision = moved.Revision;
            });
            var approving = Task.Run(async () =>
            {
                for (var revision = draft.Revision; revision < draft.Revision + 4; revision++)
                    await DraftLifeTests.StepAsync(other, draft.Id, revision, Approved, "changing");
            });
            await Task.WhenAll(writing, approving);
        }

        Assert.Equal(0L, temporary.Ask(SelfApprovals));
    }

    /// <summary>Approvals of what the same person had written or handed in before.</summary>
    private const string SelfApprovals =
        """
        SELECT COUNT(*) FROM "DraftEvents" AS approved JOIN "DraftEvents" AS authored ON authored."DraftId" = approved."DraftId" AND authored."BySubject" = approved."BySubject"
        WHERE approved."Kind" = 'Approved' AND authored."Kind" IN ('Created', 'Edited', 'Submitted') AND authored."Revision" < approved."Revision"
        """;
}
