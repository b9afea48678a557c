using ScoringGraph.Evaluation.Decompositions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Tests.Decompositions;

/// <summary>Decompositions of which a test mentions only what differs.</summary>
internal static class Decomposed
{
    public static ScoredFacts Sample(string month) => new(Plan.Edition(month), Plan.Sample(month));

    /// <summary>The same month with other facts of some participants.</summary>
    public static MonthFacts With(this MonthFacts facts, Func<ParticipantFacts, bool> whom, Func<ParticipantFacts, ParticipantFacts> change) =>
        facts with { Participants = [.. facts.Participants.Select(item => whom(item) ? change(item) : item)] };

    /// <summary>The same facts with some of them others; null withdraws one.</summary>
    public static ParticipantFacts With(this ParticipantFacts facts, params IEnumerable<(string Name, object? Value)> values)
    {
        var row = new FactRow(facts.Row.Catalogue);
        var given = values.ToDictionary(item => item.Name, item => item.Value, StringComparer.Ordinal);
        for (var index = 0; index < row.Catalogue.Definitions.Count; index++)
            if ((given.TryGetValue(row.Catalogue[index].Name, out var value) ? value : facts.Row.Value(index)) is { } known)
                row.SetValue(index, known);
        return facts with { Row = row };
    }

    /// <summary>What a cause changes; null where it cannot be told.</summary>
    public static decimal? Of(this ScoreChange change, ChangeCause cause) => change.Parts.Single(part => part.Cause == cause).Points?.Points;

    /// <summary>Whatever is said to add up does so exactly.</summary>
    public static void AddsUp(ScoreChange change)
    {
        Assert.Equal(change.From.Final is null || change.To.Final is null, change.Points is null);
        Assert.Equal(Enum.GetValues<ChangeCause>(), change.Parts.Select(part => part.Cause));
        Equal(change.Points, change.Parts.Select(part => part.Points));
        foreach (var part in change.Parts) Equal(part.Points, part.Contributions.Select(item => (ExactPoints?)item.Points));
        foreach (var level in change.Areas.Concat(change.Indicators))
        {
            Equal(level.Points, level.Parts.Select(part => part.Points));
            Assert.Equal(level.From is null || level.To is null ? null : level.To.Value - level.From.Value, level.Points?.Value);
        }
    }

    private static void Equal(ExactPoints? whole, IEnumerable<ExactPoints?> parts)
    {
        if (whole is null) Assert.All(parts, Assert.Null);
        else Assert.Equal(whole.Value, parts.OfType<ExactPoints>().Aggregate(Rational.Zero, (sum, part) => sum + part.Value));
    }
}
