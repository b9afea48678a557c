using CsCheck;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Editions;

/// <summary>Scoring a month again by changed rules asks only these and gives what scoring everything gives.</summary>
public class RescoreTests
{
    [Fact]
    public void Scoring_only_what_changed_is_scoring_everything() => Gen.Select(SomeMonths.Any, SomeEdits.Any, SomeEdits.Policies).Sample((facts, edits, plan) =>
    {
        var edition = CompiledEdition.Of(plan, facts.Month);
        var changed = edition.With(edits);
        Assert.Equal(Written.Month(changed.Score(facts)), Written.Month(changed.Rescore(edition.Score(facts), facts)));
    }, iter: 50);

    [Fact]
    public void Only_the_criteria_of_changed_indicators_are_asked() => Gen.Select(SomeMonths.Any, SomeEdits.Any).Sample((facts, edits) =>
    {
        var edition = Plan.Edition(facts.Month);
        var before = edition.Score(facts);
        Assert.Equal(edits.Sum(rule => rule.Criteria.Count) * facts.Participants.Count, edition.With(edits).EvaluateChanged(before, facts).Count);
        Assert.Equal(0, edition.EvaluateChanged(before, facts).Count);
    }, iter: 20);

    [Fact]
    public void An_edition_with_the_rules_of_changed_files_is_the_edition_of_these_files()
    {
        var month = Month.Parse("2017-11");
        var path = "2017-11/A1.G1.I1.json";
        var problems = new ProblemList();
        var after = SchemeFolder.Read(Plan.Loaded.Files.With(path, Plan.Loaded.Files.TextOf(path)!.Replace(">= 20", ">= 30", StringComparison.Ordinal)), problems)!;
        var whole = CompiledEdition.Of(after, month);
        var changed = Plan.Edition(month).With([after.InForce("A1.G1.I1", month)!]);
        Assert.Equal(whole.Hash, changed.Hash);
        Assert.NotEqual(Plan.Edition(month).Hash, changed.Hash);
        Assert.Equal(Written.Month(whole.Score(Plan.Sample("2017-11"))), Written.Month(changed.Score(Plan.Sample("2017-11"))));
    }

    [Fact]
    public void Facts_of_other_participants_are_not_taken_for_those_scored_before()
    {
        var edition = Plan.Edition("2017-11");
        var facts = Plan.Sample("2017-11");
        var fewer = facts with { Participants = [.. facts.Participants.Skip(1)] };
        Assert.Throws<ArgumentException>(() => edition.Rescore(edition.Score(facts), fewer));
        Assert.Throws<ArgumentException>(() => Plan.Edition("2017-10").Rescore(edition.Score(facts), facts));
    }
}
