using ScoringGraph.Evaluation.Editions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Scorecards;

/// <summary>The graph's `Adjustment`.</summary>
[ObjectType<AdjustmentRow>]
public static class AdjustmentNode
{
    private static void Configure(IObjectTypeDescriptor<AdjustmentRow> descriptor) => descriptor.Name("Adjustment")
        .Ignore(row => row.Id).Ignore(row => row.ScorecardId).Ignore(row => row.Scorecard).Ignore(row => row.Position).Ignore(row => row.PointsExact).Ignore(row => row.EventsJson);

    /// <summary>The events looked at, and why each counts or does not.</summary>
    public static IReadOnlyList<AdjustmentEvent> GetEvents([Parent(nameof(AdjustmentRow.EventsJson))] AdjustmentRow adjustment) =>
        [.. EventsText.Read(adjustment.EventsJson).Select(item => new AdjustmentEvent(item.Index, item.Status, item.Key))];

    /// <summary>What the entry is for.</summary>
    public static async Task<Text> GetName(
        [Parent($"{nameof(AdjustmentRow.EntryCode)} {nameof(AdjustmentRow.ScorecardId)}")] AdjustmentRow adjustment, ScorecardByIdDataLoader scorecards, EditionCatalogue editions, CancellationToken cancellationToken)
    {
        var card = await scorecards.LoadRequiredAsync(adjustment.ScorecardId, cancellationToken);
        var scheme = editions.Scheme(card.SchemeId)?.DeclaredFor(card.Month).Scheme;
        return scheme?.Bonus.Entries.Concat(scheme.Penalties.Entries).FirstOrDefault(entry => entry.Code == adjustment.EntryCode)?.Name ?? new Text(adjustment.EntryCode, adjustment.EntryCode);
    }
}

/// <summary>One event looked at for a bonus or penalty.</summary>
/// <param name="Index">Its position in the reported list, 0 for the first.</param>
/// <param name="Status">Whether it counts, or why not.</param>
/// <param name="Key">What it is counted once by; null if it counts on its own.</param>
public sealed record AdjustmentEvent(int Index, EventStatus Status, string? Key);
