using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>A copy of the real scheme, or another of the repository, without its cases, in which a test may break something.</summary>
internal sealed class SchemeCopy : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scheme-").FullName;

    public SchemeCopy(string? scheme = null)
    {
        var source = scheme is null ? Repository.Rules : $"{Repository.Root}/rules/{scheme}";
        foreach (var file in Directory.GetFiles(source, "*.json", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(source, file).Replace('\\', '/');
            if (name.StartsWith("cases/", StringComparison.Ordinal) || name.StartsWith("samples/", StringComparison.Ordinal)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName($"{folder}/{name}")!);
            File.Copy(file, $"{folder}/{name}");
        }
    }

    public SchemeCopy Replace(string file, string old, string with)
    {
        var text = File.ReadAllText($"{folder}/{file}");
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return Write(file, text[..at] + with + text[(at + old.Length)..]);
    }

    public SchemeCopy Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName($"{folder}/{file}")!);
        File.WriteAllText($"{folder}/{file}", text);
        return this;
    }

    public SchemeCopy Delete(string file)
    {
        File.Delete($"{folder}/{file}");
        return this;
    }

    public SchemeCopy Move(string file, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName($"{folder}/{to}")!);
        File.Move($"{folder}/{file}", $"{folder}/{to}");
        return this;
    }

    /// <summary>The errors, with places relative to the copy.</summary>
    public IReadOnlyList<Problem> Errors()
    {
        var (scheme, problems) = SchemeFolder.Read(folder);
        var errors = problems.Where(problem => problem.Severity == Severity.Error)
            .Select(problem => problem.Place is { } place ? problem with { Place = place with { File = Path.GetRelativePath(folder, place.File).Replace('\\', '/') } } : problem).ToArray();
        Assert.Equal(errors.Length > 0, scheme is null);
        return errors;
    }

    /// <summary>The scheme, which has no errors.</summary>
    public LoadedScheme Read() => SchemeFolder.Read(folder).Scheme ?? throw new InvalidOperationException(string.Join('\n', Errors()));

    /// <summary>All problems, warnings too.</summary>
    public IReadOnlyList<Problem> All() => SchemeFolder.Read(folder).Problems;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
