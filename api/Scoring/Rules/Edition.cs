using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Rules;

/// <summary>What of a scheme is in force for one month: the rule version of each indicator.</summary>
public sealed record Edition(Scheme Scheme, Month Month, IReadOnlyList<EditionIndicator> Indicators)
{
    /// <summary>Chooses, for each indicator, the latest version effective in or before the month.</summary>
    public static Edition Of(Scheme scheme, Month month, IEnumerable<RuleVersion> versions)
    {
        var latest = versions.Where(version => version.Effective <= month)
            .GroupBy(version => version.Indicator, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(version => version.Effective)!, StringComparer.Ordinal);
        var indicators =
            from area in scheme.Areas
            from indicator in area.Indicators
            where latest.ContainsKey(indicator.Code)
            select new EditionIndicator(area, indicator, latest[indicator.Code]);
        return new Edition(scheme, month, [.. indicators]);
    }
}

/// <summary>An indicator, its area, and the version of its criteria in force.</summary>
public sealed record EditionIndicator(Area Area, Indicator Indicator, RuleVersion Version);
