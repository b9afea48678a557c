namespace ScoringGraph.Store.Rows;

/// <summary>Whoever is scored.</summary>
public sealed class ParticipantRow : CatalogueRow
{
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>county, district or developmentZone.</summary>
    public required string Kind { get; init; }

    /// <summary>`text` if the plan names it, `outside` if it was added from outside the document.</summary>
    public required string Source { get; init; }

    public List<ScorecardRow> Scorecards { get; init; } = [];

    public List<ResultRow> Results { get; init; } = [];
}
