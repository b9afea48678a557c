using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Puts changed files from anywhere on disk in the place of those of a scheme.</summary>
public static class ChangedFiles
{
    /// <summary>The scheme's files with the changed ones; what cannot be read or placed is left out with a problem.</summary>
    /// <param name="files">The scheme's files.</param>
    /// <param name="path">A changed file, or a folder of changed files laid out as a scheme's.</param>
    /// <param name="problems">Where problems go.</param>
    public static SchemeFiles Apply(SchemeFiles files, string path, ProblemList problems)
    {
        if (!Directory.Exists(path)) return WithFile(files, path, Path.GetFileName(path), problems);
        foreach (var file in Directory.GetFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(path, file).Replace('\\', '/');
            // A copy of a whole scheme brings what is no part of its rules.
            if (name.Split('/')[0] is not (SchemeFiles.SamplesFolder or SchemeFiles.SchemasFolder)) files = WithFile(files, file, name, problems);
        }

        return files;
    }

    private static SchemeFiles WithFile(SchemeFiles files, string path, string name, ProblemList problems)
    {
        if (SourceFile.Bytes(path, path, problems) is not { } content) return files;
        // Lying outside its month's folder, what a month amends has the name of what it amends.
        if ((!SchemeFiles.HasPlace(name) || name == SchemeFiles.SchemePath) && PlaceOf(content, path, name, problems) is var place)
        {
            if (place is null) return files;
            name = place;
        }

        return files.With(name, content);
    }

    // A rule file says for which indicator and from which month it is, wherever it lies, and an amendment its month; cases say
    // nothing but that they are cases.
    private static string? PlaceOf(byte[] content, string path, string name, ProblemList problems)
    {
        if (JsonSource.Read(content, path, problems) is not { } file) return null;
        if (file["indicator"] is { Kind: JsonKind.String } indicator && file["effective"] is { Kind: JsonKind.String } effective) return $"{effective.Text}/{indicator.Text}.json";
        if (Path.GetFileName(name) == SchemeFiles.SchemePath) return file["effective"] is { Kind: JsonKind.String } month ? $"{month.Text}/{SchemeFiles.SchemePath}" : SchemeFiles.SchemePath;
        if (file["cases"] is not null) return $"{SchemeFiles.CasesFolder}/{Path.GetFileName(name)}";
        problems.Add("FILE003", file,
            "看不出这是方案的哪个文件：标准文件须有 `indicator` 和 `effective`，用例文件须有 `cases`，其他文件须叫 scheme.json、facts.json 或 readings.json。",
            "Which of the scheme's files is this? Criteria have `indicator` and `effective`, cases have `cases`, and the others are called scheme.json, facts.json or readings.json.");
        return null;
    }
}
