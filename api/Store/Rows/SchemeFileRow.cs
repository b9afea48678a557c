namespace ScoringGraph.Store.Rows;

/// <summary>One version of a file that is not an indicator's: what the scheme declares or a month amends of it, its facts, its readings, its cases.</summary>
public sealed class SchemeFileRow : VersionRow
{
    /// <summary>Where the file stands in the scheme's folder, such as `scheme.json`, `facts.json` or `2017-12/scheme.json`.</summary>
    public required string Path { get; init; }

    /// <summary>The scheme it belongs to.</summary>
    public SchemeRow Scheme { get; init; } = null!;

    /// <summary>The version of the file before it; null for the first.</summary>
    public SchemeFileRow? Replaces { get; init; }

    /// <summary>The version that replaced it; null if none has.</summary>
    public SchemeFileRow? ReplacedBy { get; init; }
}
