using ScoringGraph.Scoring;

namespace ScoringGraph.Store.Rows;

/// <summary>Where a version comes from.</summary>
public enum VersionOrigin
{
    /// <summary>A file that was taken over when a server started.</summary>
    File,

    /// <summary>A file that somebody pushed.</summary>
    Push,

    /// <summary>A draft that was approved.</summary>
    Draft,
}

/// <summary>One version of a file: what it says, for which months, since when, and who published it. Never changed, never deleted.</summary>
public abstract class VersionRow
{
    /// <summary>What a file says that is there no more.</summary>
    public const string NoFile = "null";

    /// <summary>The global id.</summary>
    public required string Id { get; init; }

    public required string SchemeId { get; init; }

    /// <summary>1 for the first version of the indicator, or of the file.</summary>
    public required int Number { get; init; }

    /// <summary>The first month it is in force for.</summary>
    public required Month Effective { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The whole file as it was read; `null` if it was withdrawn.</summary>
    public required string FileJson { get; init; }

    /// <summary>The order in which versions became known, in the whole database; clocks may step back, this does not.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it became known, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who published it; empty if the program took it over from a file.</summary>
    public required string Author { get; init; }

    /// <summary>Why, in the words of whoever published it; null if nothing was said.</summary>
    public string? Note { get; init; }

    /// <summary>Where it comes from.</summary>
    public required VersionOrigin Origin { get; init; }

    /// <summary>The version of the same file that it replaces; null if it is the first.</summary>
    public string? ReplacesId { get; init; }
}
