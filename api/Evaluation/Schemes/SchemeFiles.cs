using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>
/// The files of a scheme by their paths within its folder, such as `2017-10/A1.G1.I1.json`: as they stand on disk, as the
/// database kept them, or as a draft would have them. Immutable.
/// </summary>
public sealed class SchemeFiles
{
    public const string SchemePath = "scheme.json";
    public const string FactsPath = "facts.json";
    public const string ReadingsPath = "readings.json";
    public const string CasesFolder = "cases";
    public const string SamplesFolder = "samples";
    public const string SchemasFolder = "schema";

    /// <summary>The files that every rule rests on.</summary>
    public static readonly IReadOnlyList<string> Declarations = [SchemePath, FactsPath, ReadingsPath];

    private readonly SortedDictionary<string, byte[]> contents;

    private SchemeFiles(string folder, SortedDictionary<string, byte[]> contents) => (Folder, this.contents) = (folder, contents);

    /// <summary>The folder that their names begin with.</summary>
    public string Folder { get; }

    /// <summary>The paths of all files, in order.</summary>
    public IEnumerable<string> Paths => contents.Keys;

    /// <summary>Whether a scheme reads anything of a path, such as `2017-10/A1.G1.I1.json`, `cases/A1.G1.I1.json` or `facts.json`.</summary>
    public static bool HasPlace(string path) => path.EndsWith(".json", StringComparison.Ordinal) && path.Split('/') switch
    {
        [SchemePath or FactsPath or ReadingsPath] => true,
        [CasesFolder, _] => true,
        [var month, _] => Month.TryParse(month, out _),
        _ => false,
    };

    /// <summary>No files yet.</summary>
    public static SchemeFiles Empty(string folder) => new(Named(folder), new(StringComparer.Ordinal));

    /// <summary>What stands in a folder on disk, without its samples and editors' schemas; files that are missing or cannot be read are left out with a problem.</summary>
    public static SchemeFiles Of(string folder, ProblemList problems)
    {
        var files = Empty(folder);
        if (!Directory.Exists(files.Folder))
        {
            problems.Add("FILE001", "", new Place(files.Folder, 1, 1), "没有这个文件夹；请给出方案文件夹，例如 rules/nantong-2017。", "There is no such folder; name a scheme's folder, such as rules/nantong-2017.");
            return files;
        }

        foreach (var path in Declarations)
            if (path != ReadingsPath || File.Exists(files.NameOf(path)))
                files.Add(path, problems);
        foreach (var name in Directory.GetDirectories(files.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal))
        {
            if (name is SamplesFolder or SchemasFolder) continue;
            if (name != CasesFolder && !Month.TryParse(name, out _))
                problems.Add("FILE002", "", new Place(files.NameOf(name), 1, 1), $"文件夹 `{name}` 不是月份，也不是 cases、samples 或 schema。", $"Folder `{name}` is neither a month nor cases, samples or schema.");
            else
                foreach (var path in Directory.GetFiles(files.NameOf(name), "*.json")) files.Add($"{name}/{Path.GetFileName(path)}", problems);
        }

        return files;
    }

    /// <summary>A file's content; null if there is none of the path.</summary>
    public byte[]? Find(string path) => contents.GetValueOrDefault(path);

    /// <summary>A file's text; null if there is none of the path.</summary>
    public string? TextOf(string path) => Find(path) is { } content ? Encoding.UTF8.GetString(content) : null;

    /// <summary>Where an indicator's file of a month stands, such as `2017-10/A1.G1.I1.json`.</summary>
    public static string RulePath(string indicator, Month effective) => $"{effective}/{indicator}.json";

    /// <summary>Where stands what a month amends of scheme.json, such as `2017-12/scheme.json`.</summary>
    public static string AmendmentPath(Month effective) => $"{effective}/{SchemePath}";

    /// <summary>Whether a path is of what a month amends of scheme.json.</summary>
    public static bool IsAmendment(string path) => path.Split('/') is [var month, SchemePath] && Month.TryParse(month, out _);

    /// <summary>Whether a path is of an indicator's file.</summary>
    public static bool IsRule(string path) => path.Split('/') is [not CasesFolder, not SchemePath];

    /// <summary>SHA-256 of a file's content, lower-case hexadecimal; null if there is none of the path.</summary>
    public string? HashOf(string path) => Find(path) is { } content ? Convert.ToHexStringLower(SHA256.HashData(content)) : null;

    /// <summary>SHA-256 of every file, by path.</summary>
    public IReadOnlyDictionary<string, string> Hashes => Paths.ToDictionary(path => path, path => HashOf(path)!, StringComparer.Ordinal);

    /// <summary>Whether a file is the same in both, or in neither.</summary>
    public bool HasSame(string path, SchemeFiles other) =>
        ReferenceEquals(Find(path), other.Find(path)) || (Find(path) is { } one && other.Find(path) is { } two && one.AsSpan().SequenceEqual(two));

    /// <summary>The paths in one folder, in order.</summary>
    public IEnumerable<string> In(string folder) => contents.Keys.Where(path => path.StartsWith($"{folder}/", StringComparison.Ordinal));

    /// <summary>What people call a file: its folder and its path.</summary>
    public string NameOf(string path) => $"{Folder}/{path}";

    /// <summary>The same with one file added or replaced.</summary>
    public SchemeFiles With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The same with one file added or replaced.</summary>
    public SchemeFiles With(string path, byte[] content) => new(Folder, new(contents, StringComparer.Ordinal) { [path] = content });

    /// <summary>The same with several files added or replaced; those without a text are taken away.</summary>
    public SchemeFiles With(IEnumerable<(string Path, string? Text)> changes)
    {
        var next = new SortedDictionary<string, byte[]>(contents, StringComparer.Ordinal);
        foreach (var (path, text) in changes)
            if (text is null) next.Remove(path);
            else next[path] = Encoding.UTF8.GetBytes(text);
        return new SchemeFiles(Folder, next);
    }

    /// <summary>The same without one file.</summary>
    public SchemeFiles Without(string path)
    {
        var left = new SortedDictionary<string, byte[]>(contents, StringComparer.Ordinal);
        left.Remove(path);
        return new SchemeFiles(Folder, left);
    }

    /// <summary>
    /// Puts another content in the place of a file on disk, in one step: whoever reads it meanwhile finds the old one or the new
    /// one, never half of it. False, and nothing done, if the file is not any more what it was when it was read.
    /// </summary>
    public bool Replace(string path, byte[] content)
    {
        var name = NameOf(path);
        var next = string.Create(CultureInfo.InvariantCulture, $"{name}.{Environment.ProcessId}");
        try
        {
            File.WriteAllBytes(next, content);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(next, File.GetUnixFileMode(name));
            if (!File.ReadAllBytes(name).AsSpan().SequenceEqual(Find(path))) return false;
            File.Move(next, name, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(next);
        }
    }

    /// <summary>A file as JSON; null with the problem that keeps it from being read, or without one if it is not there.</summary>
    internal JsonPart? Read(string path, ProblemList problems)
    {
        var file = Find(path) is { } content ? JsonSource.Read(content, NameOf(path), problems) : null;
        if (file is not null) DeceptiveText.Check(file, problems);
        return file;
    }

    private static string Named(string folder) => folder.Replace('\\', '/').TrimEnd('/');

    private void Add(string path, ProblemList problems)
    {
        if (SourceFile.Bytes(NameOf(path), NameOf(path), problems) is { } content) contents.Add(path, content);
    }
}
