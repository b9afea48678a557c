using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Changed files of a scheme, to be put in force together.</summary>
/// <param name="Scheme">The scheme's code.</param>
/// <param name="Changes">At most one for each path.</param>
public sealed record NewPublication(string Scheme, IReadOnlyList<FileChange> Changes)
{
    /// <summary>Who publishes them; empty for the program.</summary>
    public string Author { get; init; } = "";

    /// <summary>Why; null if nothing is said.</summary>
    public string? Note { get; init; }

    /// <summary>Where they come from.</summary>
    public VersionOrigin Origin { get; init; } = VersionOrigin.Draft;

    /// <summary>The files as they will be.</summary>
    public SchemeFiles Apply(SchemeFiles files) => files.With(Changes.Select(change => (change.Path, change.Text)));
}

/// <summary>One file that changes.</summary>
/// <param name="Path">Such as `2017-11/A1.G1.I1.json`.</param>
/// <param name="Text">What it says from now on; null if it is withdrawn.</param>
/// <param name="ReplacesHash">SHA-256 of what its author started from, lower-case hexadecimal; null if there was nothing. Anything else in force by now is a conflict.</param>
public sealed record FileChange(string Path, string? Text, string? ReplacesHash);
