namespace ScoringGraph.Store;

/// <summary>Whoever acts on a draft.</summary>
/// <param name="Subject">What tells them from everybody else, whatever their name.</param>
/// <param name="Name">What people call them.</param>
public sealed record Actor(string Subject, string Name);

/// <summary>A draft before it is stored.</summary>
/// <param name="Scheme">The code of the scheme whose files it changes.</param>
/// <param name="Title">What it is for.</param>
/// <param name="By">Who drafts it.</param>
/// <param name="Files">What it changes; each path once.</param>
public sealed record NewDraft(string Scheme, string Title, Actor By, IReadOnlyList<DraftFile> Files);

/// <summary>A file that a draft changes.</summary>
/// <param name="Path">Its path in the scheme's folder.</param>
/// <param name="Text">The whole file as it is to be; null if it is to go.</param>
/// <param name="BasePath">The file it is based on; null if there is none.</param>
/// <param name="BaseHash">SHA-256 of that file.</param>
public sealed record DraftFile(string Path, string? Text, string? BasePath, string? BaseHash)
{
    /// <summary>SHA-256 of the files of a draft, lower-case hexadecimal, in whichever order they are given.</summary>
    public static string HashOf(IEnumerable<DraftFile> files) =>
        Sha256Text.Of(files.OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => new[] { file.Path, file.Text, file.BasePath, file.BaseHash }));
}
