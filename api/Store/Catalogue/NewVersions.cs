using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>A rule version and the file it was read from.</summary>
/// <param name="Version">What the file says.</param>
/// <param name="FileJson">The file, word for word.</param>
public sealed record RuleFile(RuleVersion Version, string FileJson);

/// <summary>All files of a scheme as they are to be from now on.</summary>
/// <param name="Scheme">What they declare.</param>
/// <param name="Rules">The indicators' files.</param>
public sealed record NewVersions(Scheme Scheme, IReadOnlyList<RuleFile> Rules)
{
    /// <summary>The other files.</summary>
    public IReadOnlyList<PublishedFile> Files { get; init; } = [];

    /// <summary>Who publishes them; empty for the program.</summary>
    public string Author { get; init; } = "";

    public string? Note { get; init; }

    public VersionOrigin Origin { get; init; }
}
