using System.Text.Json;
using ScoringGraph.Evaluation.Schemes;

namespace ScoringGraph.Cli;

/// <summary>
/// What each file said when folder and database were last alike: kept in the folder, not to be committed. By it an edit of what
/// was pulled is told from an edit of something older.
/// </summary>
/// <param name="File">Where it is kept.</param>
/// <param name="Hashes">SHA-256 by path.</param>
internal sealed record AgreedFiles(string File, IReadOnlyDictionary<string, string> Hashes)
{
    private const string Name = ".published.json";

    public static AgreedFiles Read(SchemeFiles files)
    {
        var file = files.NameOf(Name);
        var hashes = System.IO.File.Exists(file) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(System.IO.File.ReadAllText(file)) : null;
        return new AgreedFiles(file, hashes ?? []);
    }

    /// <summary>The same after some paths became alike; null where both sides have nothing.</summary>
    public AgreedFiles With(IEnumerable<(string Path, string? Hash)> alike)
    {
        var next = new SortedDictionary<string, string>(Hashes.ToDictionary(), StringComparer.Ordinal);
        foreach (var (path, hash) in alike)
            if (hash is null) next.Remove(path);
            else next[path] = hash;
        return this with { Hashes = next };
    }

    public void Write() => System.IO.File.WriteAllText(File, JsonSerializer.Serialize(Hashes, new JsonSerializerOptions { WriteIndented = true }) + "\n");
}
