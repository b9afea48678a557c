using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Store.Tests;

/// <summary>A database with a row in every table, and the score it holds.</summary>
internal static class Full
{
    public static async Task<TemporaryDatabase> DatabaseAsync(StoreProvider provider = StoreProvider.Sqlite)
    {
        var temporary = await TemporaryDatabase.WithCatalogueAsync(provider);
        await temporary.Database.WriteAsync(async write =>
        {
            await write.Catalogue.SaveAsync(new(Some.Scheme(), Some.RuleFiles()) { Files = [new PublishedFile("scheme.json", "{}")] });
            var submission = Some.Submission() with { NonParticipations = [new NewNonParticipation("海安县", "A1.G1.I2", false)] };
            await write.Submissions.AppendAsync(submission);
            await write.Evaluations.AppendAsync(Evaluation(Score()));
            await write.Months.CloseAsync(Some.SchemeCode, Some.October, "done", "李四");
            await write.Drafts.CreateAsync(Some.Draft());
        });
        return temporary;
    }

    public static NewEvaluation Evaluation(MonthScore score) =>
        new(score, "edition", "facts", "1.0", (card, result, award) => $$"""{"cases":{{result.Awards.Count}}}""");

    /// <summary>One criterion met, one partly, and one ranked by thirds; one participant lacks a fact and is left out of an indicator.</summary>
    public static MonthScore Score(Rational? metric = null)
    {
        var edition = Some.Edition();
        var facts = new MonthFacts(Some.SchemeCode, Some.October,
        [
            new ParticipantFacts("海门市", Row(edition.Scheme.Facts, true), new HashSet<string>()),
            new ParticipantFacts("海安县", Row(edition.Scheme.Facts, false), new HashSet<string> { "A1.G1.I2" }),
        ]);
        var third = metric ?? Rational.Of(1, 3);
        var findings = new MonthFindings(participants: 2, criteria: 3, events: [[[], []], [[], []]])
        {
            [0, 0] = new Finding(Outcome.Met),
            [0, 1] = new Finding(Outcome.Partial, third),
            [0, 2] = new Finding(Outcome.Ranked, third),
            [1, 0] = new Finding(Outcome.FactMissing),
            [1, 1] = new Finding(Outcome.Met, 3),
            [1, 2] = new Finding(Outcome.Ranked, third),
        };
        return MonthScorer.Score(edition, facts, findings);
    }

    private static FactRow Row(FactCatalogue facts, bool exists)
    {
        var row = new FactRow(facts);
        row.Set(facts.IndexOf("exists"), exists);
        return row;
    }
}
