namespace ScoringGraph.Evaluation.Impact;

/// <summary>How much had to be scored again to tell the impact.</summary>
public enum ImpactScope
{
    /// <summary>Only the indicators whose rules change; everything else keeps its points.</summary>
    Indicators,

    /// <summary>Everything: the scheme's parameters or the declarations of facts change, and every point may depend on them.</summary>
    Everything,
}

/// <summary>What changed rules would do to whom, before they are published. The same rules and data give the same report, word for word.</summary>
public sealed record ImpactReport
{
    /// <summary>The scheme's code.</summary>
    public required string Scheme { get; init; }

    /// <summary>The paths of the files that change, such as `2017-11/A1.G1.I1.json`.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>How much had to be scored again.</summary>
    public required ImpactScope Scope { get; init; }

    /// <summary>The codes of the indicators whose rules change, in the order of the plan.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>Every month of the scheme, ascending.</summary>
    public required IReadOnlyList<MonthImpact> Months { get; init; }

    /// <summary>What the scheme's cases show differently.</summary>
    public required IReadOnlyList<CaseImpact> Cases { get; init; }

    /// <summary>SHA-256 of the data it was made of: what was reported, which months are closed, by which rules they were scored. Other data, another fingerprint.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>SHA-256 of everything the report says, the fingerprint included; an approval names it.</summary>
    public required string ReportHash { get; init; }
}
