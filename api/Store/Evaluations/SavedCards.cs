using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>Some scorecards with everything they were composed of, as it was saved, in four statements.</summary>
public sealed class SavedCards
{
    private readonly IReadOnlyList<AreaScoreRow> areas;
    private readonly ILookup<long, ResultRow> results;
    private readonly IReadOnlyList<AdjustmentRow> adjustments;

    private SavedCards(IReadOnlyList<AreaScoreRow> areas, IReadOnlyList<ResultRow> results, IReadOnlyList<AwardRow> awards, IReadOnlyList<AdjustmentRow> adjustments)
    {
        (this.areas, Awards, this.adjustments) = (areas, awards, adjustments);
        this.results = results.ToLookup(row => row.ScorecardId);
    }

    /// <summary>The awards of all of them.</summary>
    public IReadOnlyList<AwardRow> Awards { get; }

    public static async Task<SavedCards> LoadAsync(ReadContext rows, IEnumerable<ScorecardRow> cards, CancellationToken cancellationToken = default)
    {
        var ids = cards.Select(card => card.Id).ToArray();
        var areas = await Queries.ToListAsync(rows.AreaScores.Where(row => ids.Contains(row.ScorecardId)).OrderBy(row => row.Id), cancellationToken).ConfigureAwait(false);
        var results = await Queries.ToListAsync(rows.Results.Where(row => ids.Contains(row.ScorecardId)).OrderBy(row => row.Id), cancellationToken).ConfigureAwait(false);
        var awards = await Queries.ToListAsync(rows.Awards.Where(row => ids.Contains(row.Result.ScorecardId)).OrderBy(row => row.Id), cancellationToken).ConfigureAwait(false);
        var adjustments = await Queries.ToListAsync(rows.Adjustments.Where(row => ids.Contains(row.ScorecardId)).OrderBy(row => row.Id), cancellationToken).ConfigureAwait(false);
        return new SavedCards(areas, results, awards, adjustments);
    }

    /// <summary>The results of a card, in the order of the plan.</summary>
    public IEnumerable<ResultRow> ResultsOf(ScorecardRow card) => results[card.Id];

    /// <summary>A card as it was saved. The edition must be the one it was scored by.</summary>
    public Scorecard Read(Edition edition, ScorecardRow card) =>
        new SavedScoreReader(edition, areas, results[card.Id], Awards, adjustments).Read([card]).Scorecards[0];
}
