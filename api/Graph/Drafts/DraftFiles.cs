using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>The files of a draft beside those in force.</summary>
internal static class DraftFiles
{
    public const string Code = "DRAFT015";

    /// <summary>Finds every file that a draft cannot change.</summary>
    public static void Check(IReadOnlyList<RuleFileInput> files, SchemeFiles inForce, ProblemList problems)
    {
        if (files.Count == 0)
            problems.Add(Code, "files", null, "草案没有修改任何文件；请在 files 中至少给出一个。", "The draft changes no file; name at least one in `files`.");
        foreach (var twice in files.CountBy(file => file.Path).Where(item => item.Value > 1))
            problems.Add(Code, twice.Key, null, $"`{twice.Key}` 出现 {twice.Value} 次；每个文件只写一次。", $"`{twice.Key}` stands {twice.Value} times; name each file once.");
        foreach (var file in files) Check(file, inForce, problems);
    }

    /// <summary>The files with what they are based on; those of an earlier writing keep their base unless it is renewed.</summary>
    public static IReadOnlyList<DraftFile> Based(IEnumerable<RuleFileInput> files, LoadedScheme inForce, IReadOnlyList<DraftFileRow> earlier) =>
    [
        .. from file in files
           let known = earlier.FirstOrDefault(row => row.Path == file.Path)
           let now = known is null ? BaseOf(inForce, file.Path) : (known.BasePath, known.BaseHash)
           select new DraftFile(file.Path, file.Text, now.Item1, now.Item2),
    ];

    /// <summary>The first file whose base is not what it was; null if none.</summary>
    public static string? Stale(IReadOnlyList<DraftFileRow> files, LoadedScheme inForce) =>
        files.FirstOrDefault(file => BaseOf(inForce, file.Path) != (file.BasePath, file.BaseHash))?.Path;

    /// <summary>The draft as it stands with its files, or why the step could not be taken now.</summary>
    public static async Task<(DraftReceipt Look, IReadOnlyList<DraftFileRow> Files)> LookAsync(ReadContext rows, DraftStep step, CancellationToken cancellationToken) => (
        await Store.Drafts.LookAsync(rows, step, cancellationToken),
        await Queries.ToListAsync(rows.CurrentDraftFiles.Where(row => row.DraftId == step.Draft).OrderBy(row => row.Path), cancellationToken));

    /// <summary>All files as they will be.</summary>
    public static SchemeFiles Apply(IEnumerable<DraftFileRow> files, SchemeFiles inForce) =>
        inForce.With(files.Select(file => (file.Path, file.Text)));

    private static (string? Path, string? Hash) BaseOf(LoadedScheme inForce, string path)
    {
        var basePath = inForce.Files.Find(path) is not null ? path : Before(inForce, path);
        return (basePath, basePath is null ? null : inForce.Files.HashOf(basePath));
    }

    // What is new for a month replaces, or amends, what was in force until then.
    private static string? Before(LoadedScheme inForce, string path)
    {
        if (MonthOf(path) is not { } month) return null;
        return SchemeFiles.IsAmendment(path)
            ? inForce.DeclaredFor(month).Effective is { } earlier ? SchemeFiles.AmendmentPath(earlier) : SchemeFiles.SchemePath
            : inForce.InForce(Path.GetFileNameWithoutExtension(path), month)?.Path;
    }

    /// <summary>The month from which a file is in force; null if it is of none.</summary>
    public static Month? MonthOf(string path) => path.Split('/') is [var folder, _] && Month.TryParse(folder, out var month) ? month : null;

    private static void Check(RuleFileInput file, SchemeFiles inForce, ProblemList problems)
    {
        if (!IsOfScheme(file.Path))
            problems.Add(Code, file.Path, null,
                $"`{file.Path}` 不是方案的文件；应为 {string.Join("、", SchemeFiles.Declarations)}、`cases/A1.G1.I1.json`、`2017-12/A1.G1.I1.json` 或 `2017-12/scheme.json` 这样的路径。",
                $"`{file.Path}` is no file of a scheme; allowed are {string.Join(", ", SchemeFiles.Declarations)}, and paths like `cases/A1.G1.I1.json`, `2017-12/A1.G1.I1.json` or `2017-12/scheme.json`.");
        else if (file.Text is null && inForce.Find(file.Path) is null)
            problems.Add(Code, file.Path, null, $"没有 `{file.Path}`，无从删除；请给出 text，或不写这个文件。", $"There is no `{file.Path}` to take away; give its `text`, or leave the file out.");
        else if (file.Text is not null && file.Text == inForce.TextOf(file.Path))
            problems.Add(Code, file.Path, null, $"`{file.Path}` 与现行文件完全相同；请修改，或不写这个文件。", $"`{file.Path}` is what is in force already; change it, or leave the file out.");
        if (!KeptText.Is(file.Path) || (file.Text is { } text && !KeptText.Is(text)))
            problems.Add(Code, "files", null, "文件中有无法保存的字符（U+0000 或不成对的代理项）；请删去该字符。", "A file holds a character that cannot be kept (U+0000, or half of a surrogate pair); delete it.");
    }

    private static bool IsOfScheme(string path) => path.Split('/') switch
    {
        [var name] => SchemeFiles.Declarations.Contains(name),
        [var folder, var name] => (folder == SchemeFiles.CasesFolder || Month.TryParse(folder, out _))
            && name.EndsWith(".json", StringComparison.Ordinal) && name.Length > ".json".Length && name.IndexOfAny(['\\', ':', '\0']) < 0,
        _ => false,
    };
}
