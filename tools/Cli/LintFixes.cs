using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`lint --fix`: writes the mended files, each in one step, and says what it did.</summary>
internal static class LintFixes
{
    /// <summary>Mends the files of a folder; false if one of them was changed by somebody else meanwhile and is left alone.</summary>
    public static bool Apply(string folder, Language language)
    {
        var files = SchemeFiles.Of(folder, new ProblemList());
        var (mended, done) = Mending.Mend(files);
        var refused = files.Paths.Where(path => !files.HasSame(path, mended) && !files.Replace(path, mended.Find(path)!)).Select(files.NameOf).ToHashSet(StringComparer.Ordinal);
        foreach (var fix in done.Where(fix => !refused.Contains(fix.Start.File)))
            Console.WriteLine(language == Language.Zh ? $"已修改 {fix.Start} {fix.Description.Zh}" : $"FIXED {fix.Start} {fix.Description.En}");
        foreach (var name in refused)
            Console.WriteLine(language == Language.Zh ? $"FILE003 {name} 在检查期间被改动，未作修改；请重新运行。" : $"FILE003 {name} was changed while it was checked, so it was left alone; run this again.");
        return refused.Count == 0;
    }
}
