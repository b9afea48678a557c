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

    /// <summary>The same with other rules for some of its indicators, whichever months they are meant for.</summary>
    public Edition With(IEnumerable<RuleVersion> versions)
    {
        var given = versions.ToDictionary(version => version.Indicator, StringComparer.Ordinal);
        return this with { Indicators = [.. Indicators.Select(item => given.TryGetValue(item.Indicator.Code, out var version) ? item with { Version = version } : item)] };
    }

    /// <summary>Where the indicators stand whose rules are others than in an edition of the same scheme and month, ascending.</summary>
    /// <exception cref="ArgumentException">More than rules differs, so nothing can be told apart.</exception>
    public IReadOnlyList<int> ChangedFrom(Edition other)
    {
        if (!ReferenceEquals(Scheme, other.Scheme) || Month != other.Month || Indicators.Count != other.Indicators.Count)
            throw new ArgumentException("The editions are of different schemes or months.", nameof(other));
        return [.. Enumerable.Range(0, Indicators.Count).Where(index => !ReferenceEquals(Indicators[index], other.Indicators[index]))];
    }
}

/// <summary>An indicator, its area, and the version of its criteria in force.</summary>
public sealed record EditionIndicator(Area Area, Indicator Indicator, RuleVersion Version);
