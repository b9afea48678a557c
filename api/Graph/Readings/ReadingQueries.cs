using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Readings;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Impact;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Graph.Readings;

/// <summary>How the plan is read where it leaves room, and what would follow from reading it otherwise.</summary>
[QueryType]
[Authorize(Permission.ViewResults)]
public static class ReadingQueries
{
    // A month is scored for each of some dozens of alternatives: half of what a request may cost.
    private const double Weight = 15_000;

    /// <summary>The readings in force where the plan's text leaves room, with the words of the plan and the other readings; null if there is no such scheme.</summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    [ListSize(AssumedSize = 100)]
    public static IReadOnlyList<Reading>? GetReadings(string scheme, EditionCatalogue editions) => editions.Scheme(scheme)?.Scheme.Readings;

    /// <summary>
    /// What a month would come to under other readings of the plan: who gains or loses points and places. Nothing is stored, and the facts are
    /// those reported.
    /// </summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month, such as `2017-11`.</param>
    /// <param name="with">The other readings to take together; left out: each that parameters can express, one at a time.</param>
    [Cost(Weight)]
    public static async Task<ReadingComparisons> CompareReadingsAsync(
        string scheme, Month month, IReadOnlyList<AskedReadingInput>? with, EditionCatalogue editions, Impacts impacts, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var edition = Intake.EditionOf(editions, scheme, month, problems);
        if (editions.Scheme(scheme) is not { } loaded) return new ReadingComparisons([], problems.Problems);
        var chosen = ChosenReadings.Of(loaded.Scheme, [.. (with ?? []).Select(item => new AskedReading(item.Reading, item.Alternative))], "with", problems);
        if (edition is null || problems.HasErrors) return new ReadingComparisons([], problems.Problems);
        IReadOnlyList<IReadOnlyList<ChosenReading>> asked = with is { Count: > 0 } ? [chosen] : [.. ChosenReadings.All(loaded.Scheme).Select(reading => (IReadOnlyList<ChosenReading>)[reading])];
        var comparison = new ReadingComparison(await impacts.MonthAsync(loaded, month, cancellationToken));
        ComparedReadings?[] compared = [.. asked.Select(readings => comparison.Of(readings, problems, cancellationToken))];
        return new ReadingComparisons([.. compared.OfType<ComparedReadings>()], problems.Problems);
    }
}

/// <summary>Another reading of the plan that is asked about.</summary>
/// <param name="Reading">The reading's id, such as `R-01`.</param>
/// <param name="Alternative">Which of its alternatives, 1 for the first.</param>
public sealed record AskedReadingInput(string Reading, int Alternative);

/// <summary>What other readings would change, or why that cannot be told.</summary>
/// <param name="Compared">One for the readings taken together; or one for each alternative, in the order of the readings. Empty if something is wrong with the question.</param>
/// <param name="Problems">Everything that is wrong with the question.</param>
public sealed record ReadingComparisons([property: GraphQLIgnore] IReadOnlyList<ComparedReadings> Compared, IReadOnlyList<Problem> Problems);
