namespace ScoringGraph.Store.Rows;

/// <summary>Whoever is scored: a county-level region (县（市）区).</summary>
public sealed class ParticipantRow : CatalogueRow
{
    /// <summary>The name that facts use, such as `海门市`; unique within the scheme.</summary>
    public required string Code { get; init; }

    /// <summary>The name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>What it is: `county`, `district` or `developmentZone`.</summary>
    public required string Kind { get; init; }

    /// <summary>Whom it is ranked with where groups are ranked apart: the code of its group, such as `county`.</summary>
    public required string GroupCode { get; init; }

    /// <summary>The group's name in Chinese; its code, where the scheme gives it none.</summary>
    public required string GroupNameZh { get; init; }

    /// <summary>The group's name in English; its code, where the scheme gives it none.</summary>
    public required string GroupNameEn { get; init; }

    /// <summary>`text` if the plan names it, `outside` if it was added from outside the document.</summary>
    public required string Source { get; init; }

    /// <summary>Its scorecards in the latest evaluation of each month, oldest month first.</summary>
    public List<ScorecardRow> Scorecards { get; init; } = [];

    public List<ResultRow> Results { get; init; } = [];
}
