using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>The criteria of one indicator as one rule file gave them, in force from a month until the next version. Never changed, never deleted.</summary>
public sealed class RuleVersionRow : VersionRow
{
    public required string IndicatorId { get; init; }

    /// <summary>The indicator it is for.</summary>
    public IndicatorRow Indicator { get; init; } = null!;

    /// <summary>Its criteria, in the order of the file; none if it was withdrawn.</summary>
    public List<CriterionRow> Criteria { get; init; } = [];

    /// <summary>The version it replaces: that of the same indicator and effective month before it; null for the first.</summary>
    public RuleVersionRow? Replaces { get; init; }

    /// <summary>The version that replaced it; null if none has.</summary>
    public RuleVersionRow? ReplacedBy { get; init; }

    // Indicator, effective month and the start of the content hash, such as `nantong-2017/A1.G1.I1@2017-10#0123456789ab`. A version
    // that replaces another has its number added, since it may say what an older one said.
    internal static string IdOf(string scheme, string indicator, Month effective, string contentHash) =>
        $"{scheme}/{indicator}@{effective}#{contentHash[..Math.Min(12, contentHash.Length)]}";
}
