using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>Scores all bonus entries, or all penalty entries, of one participant after the other.</summary>
internal sealed class AdjustmentScorer
{
    private readonly EntryScorer[] entries;

    private readonly MonthFacts facts;

    // What most participants get, shared by all of them.
    private readonly Adjustment[] nothing;

    /// <summary>Prepares the entries.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="first">Where the first entry's events stand among the findings.</param>
    /// <param name="catalogue">The scheme's facts.</param>
    /// <param name="facts">What was reported.</param>
    /// <param name="findings">What the rules say of it.</param>
    public AdjustmentScorer(IReadOnlyList<AdjustmentEntry> entries, int first, FactCatalogue catalogue, MonthFacts facts, MonthFindings findings)
    {
        this.entries = [.. entries.Select((entry, index) => new EntryScorer(entry, catalogue, facts.Month, findings.Events[first + index]))];
        nothing = Array.ConvertAll(this.entries, entry => entry.Nothing);
        this.facts = facts;
    }

    /// <summary>By entry, and together before any cap.</summary>
    public (Adjustment[] Entries, decimal Points) Score(int participant)
    {
        var (adjustments, points) = (nothing, 0m);
        for (var i = 0; i < entries.Length; i++)
        {
            var adjustment = entries[i].Score(facts.Participants[participant], participant);
            if (ReferenceEquals(adjustment, nothing[i])) continue;
            if (ReferenceEquals(adjustments, nothing)) adjustments = [.. nothing];
            adjustments[i] = adjustment;
            points += adjustment.Points;
        }

        return (adjustments, points);
    }
}
