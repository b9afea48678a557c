namespace ScoringGraph.Store.Rows;

/// <summary>A file that a draft changes, as one writing of the draft had it. Never changed, never deleted.</summary>
public sealed class DraftFileRow
{
    /// <summary>1 for the first file of the database.</summary>
    public required long Id { get; init; }

    public required long DraftId { get; init; }

    /// <summary>The event that wrote it; a writing names every file the draft changes.</summary>
    public required int Revision { get; init; }

    /// <summary>Its path in the scheme's folder, such as `2017-12/A1.G1.I1.json`.</summary>
    public required string Path { get; init; }

    /// <summary>The whole file as it is to be; null if it is to go.</summary>
    public string? Text { get; init; }

    /// <summary>The file it is based on: the same, or the indicator's version in force until then; null if there was none.</summary>
    public string? BasePath { get; init; }

    /// <summary>SHA-256 of the file it is based on, lower-case hexadecimal; null if there was none.</summary>
    public string? BaseHash { get; init; }

    public DraftRow Draft { get; init; } = null!;
}
