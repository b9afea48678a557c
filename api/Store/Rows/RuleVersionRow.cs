using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>The criteria of one indicator as one rule file gave them, in force from a month until the next version. Never changed, never deleted.</summary>
public sealed class RuleVersionRow
{
    /// <summary>The global id.</summary>
    // Indicator, effective month and the start of the content hash, such as `nantong-2017/A1.G1.I1@2017-10#0123456789ab`.
    public required string Id { get; init; }

    public required string SchemeId { get; init; }

    public required string IndicatorId { get; init; }

    /// <summary>The first month it is in force for.</summary>
    public required Month Effective { get; init; }

    /// <summary>SHA-256 of the rule file, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The whole rule file as it was read.</summary>
    public required string FileJson { get; init; }

    /// <summary>The order in which versions were first seen, 1 for the first; clocks may step back, this does not.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was first seen, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The indicator it is for.</summary>
    public IndicatorRow Indicator { get; init; } = null!;

    /// <summary>Its criteria, in the order of the file.</summary>
    public List<CriterionRow> Criteria { get; init; } = [];

    /// <summary>Null if the files no longer hold this version.</summary>
    public ListedRuleVersionRow? Listing { get; init; }

    internal static string IdOf(string scheme, string indicator, Month effective, string contentHash) =>
        $"{scheme}/{indicator}@{effective}#{contentHash[..Math.Min(12, contentHash.Length)]}";
}

/// <summary>That the rule files hold a version now. Refreshed at every start, beside the versions that are kept for ever.</summary>
public sealed class ListedRuleVersionRow
{
    public required string RuleVersionId { get; init; }

    public required string SchemeId { get; init; }

    public RuleVersionRow RuleVersion { get; init; } = null!;
}
