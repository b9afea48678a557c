using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>A fact, and what it would have to be.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Label">The fact's name for people.</param>
/// <param name="From">What was reported, as text; null if nothing was.</param>
/// <param name="To">What it would have to be, as text; a list of events as JSON.</param>
/// <param name="By">The difference, with its sign, as text; null for anything but a number that was reported.</param>
public sealed record FactChange(string Fact, Text Label, string? From, string To, string? By)
{
    /// <summary>What it would have to be: a bool, decimal, text or list of events.</summary>
    internal object Value { get; init; } = To;

    /// <summary>The places of the events that are not in the list any more, 1 for the first.</summary>
    internal IReadOnlyList<int> Removed { get; init; } = [];

    /// <summary>The facts in which a row differs from what was reported.</summary>
    internal static IReadOnlyList<FactChange> Between(FactRow reported, FactRow row) =>
    [
        .. from fact in CriterionSolver.Changed(reported, row)
           let definition = row.Catalogue[fact]
           let was = reported.Value(fact)
           let will = row.Value(fact)!
           let difference = was is decimal before && will is decimal after ? after - before : (decimal?)null
           select new FactChange(definition.Name, definition.Label, was is null ? null : Shown(was), Shown(will), difference is { } size ? Signed(size) : null)
           { Value = will, Removed = RemovedFrom(was, will) },
    ];

    private static IReadOnlyList<int> RemovedFrom(object? was, object will) => (was, will) is (IReadOnlyList<FactRecord> before, IReadOnlyList<FactRecord> after)
        ? [.. Enumerable.Range(1, before.Count).Where(place => !after.Contains(before[place - 1]))]
        : [];

    private static string Signed(decimal number) => $"{(number > 0m ? "+" : "")}{Numbers.Show(number)}";

    private static string Shown(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        decimal number => Numbers.Show(number),
        IReadOnlyList<FactRecord> records => FactText.Write(records),
        _ => $"{value}",
    };
}
