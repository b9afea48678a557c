namespace ScoringGraph.Cli.Tests;

/// <summary>Files for one test, in a folder that goes when the test ends.</summary>
internal sealed class SomeFiles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("facts-").FullName;

    public string Write(string name, string text)
    {
        File.WriteAllText($"{folder}/{name}", text);
        return $"{folder}/{name}";
    }

    /// <summary>Where a file would be.</summary>
    public string PathOf(string name) => $"{folder}/{name}";

    /// <summary>A copy of the real scheme.</summary>
    public string Scheme()
    {
        var from = $"{Run.Root}/{Run.Scheme}";
        foreach (var file in Directory.GetFiles(from, "*.json", SearchOption.AllDirectories))
        {
            var to = $"{folder}/{Path.GetRelativePath(from, file)}";
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return folder;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
