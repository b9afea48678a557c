using CsCheck;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

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
        var changed = edition.With(edits);
        Assert.Equal(edits.Select(rule => rule.Version.Indicator).Order(StringComparer.Ordinal), changed.ChangedFrom(before).Select(index => changed.Edition.Indicators[index].Indicator.Code).Order(StringComparer.Ordinal));
        Assert.Empty(edition.ChangedFrom(before));
    }, iter: 20);

    [Fact]
    public void Scoring_only_what_reads_other_facts_is_scoring_everything() => Gen.Select(SomeMonths.Any, SomeEdits.Any, Gen.Int[0, int.MaxValue]).Sample((facts, edits, seed) =>
    {
        var edition = Plan.Edition(facts.Month);
        var (other, changed) = Moved(facts, new Random(seed));
        Assert.Equal(Written.Month(edition.Score(other)), Written.Month(edition.Rescore(edition.Score(facts), other, changed)));
        var edited = edition.With(edits);
        Assert.Equal(Written.Month(edited.Score(other)), Written.Month(edited.Rescore(edition.Score(facts), other, changed)));
        Assert.All(edition.ChangedFrom(edition.Score(facts), changed), index => Assert.True(Plan.Loaded.InForce(edition.Edition.Indicators[index].Indicator.Code, facts.Month)!.Facts.Overlaps(changed)));
    }, iter: 50);

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

    // Two or three facts, each of some participants what it is of another.
    private static (MonthFacts Facts, IReadOnlySet<string> Changed) Moved(MonthFacts facts, Random random)
    {
        var catalogue = Plan.Loaded.Scheme.Facts;
        var changed = Enumerable.Range(0, random.Next(2, 4)).Select(_ => random.Next(catalogue.Definitions.Count)).ToHashSet();
        var participants = facts.Participants.Select(item =>
        {
            var (row, other) = (new FactRow(catalogue), facts.Participants[random.Next(facts.Participants.Count)].Row);
            for (var index = 0; index < catalogue.Definitions.Count; index++)
                if ((changed.Contains(index) && random.Next(2) == 0 ? other : item.Row).Value(index) is { } value)
                    row.SetValue(index, value);
            return item with { Row = row };
        });
        return (facts with { Participants = [.. participants] }, changed.Select(index => catalogue[index].Name).ToHashSet(StringComparer.Ordinal));
    }
}
