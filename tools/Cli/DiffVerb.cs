using System.CommandLine;
using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`diff`: what differs between two rule files, or between two scheme folders, as sentences.</summary>
internal static class DiffVerb
{
    public static Command Command()
    {
        var old = new Argument<string>("old") { Description = "旧的规则文件或方案文件夹 / the older rule file or scheme folder" };
        var now = new Argument<string>("new") { Description = "新的规则文件或方案文件夹 / the newer rule file or scheme folder" };
        var scheme = Options.Scheme();
        scheme.Required = false;
        scheme.Description = "规则文件不在方案文件夹中时，它们所属的方案 / the scheme of rule files that lie outside its folder";
        var lang = Options.Lang();
        var command = new Command("diff", "用文字说出两个版本的不同 / tells in sentences what differs between two versions") { old, now, scheme, lang };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(old), parsed.GetRequiredValue(now), parsed.GetValue(scheme), Options.LanguageOf(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(string old, string now, string? scheme, Language language)
    {
        if (!Directory.Exists(old) && !Directory.Exists(now)) return Rules(old, now, scheme, language);
        var (before, after) = (Inputs.Scheme(old, language), Inputs.Scheme(now, language));
        if (before is null || after is null) return ExitCode.Findings;
        var groups = SchemeChanges.Between(before, after);
        foreach (var group in groups)
        {
            if (Heading(group, language) is { } heading) Console.WriteLine(heading);
            Print(group.Changes, language, group.Effective is null ? "" : "  ");
        }

        if (groups.Count == 0) Nothing(language);
        return ExitCode.Fine;
    }

    private static string? Heading(ChangeGroup group, Language language) => (group.Indicator, group.Effective, language) switch
    {
        (_, null, _) => null,
        (null, var month, Language.Zh) => $"方案参数（自 {month} 起）",
        (null, var month, _) => $"Parameters (from {month})",
        (var indicator, var month, Language.Zh) => $"指标 {indicator}（自 {month} 起）",
        var (indicator, month, _) => $"Indicator {indicator} (from {month})",
    };

    private static int Rules(string old, string now, string? scheme, Language language)
    {
        var (before, after) = (Rule(old, scheme, language), Rule(now, scheme, language));
        if (before is not { } was || after is not { } current) return ExitCode.Findings;
        var changes = RuleChanges.Between(was.Rule, current.Rule, current.Scheme.DeclaredFor(current.Rule).Scheme, was.Scheme.DeclaredFor(was.Rule).Scheme);
        Print(changes, language);
        if (changes.Count == 0) Nothing(language);
        return ExitCode.Fine;
    }

    // A rule speaks in the words of the scheme whose folder holds the folder of its month.
    private static (LoadedScheme Scheme, CheckedRule Rule)? Rule(string path, string? scheme, Language language)
    {
        if (Inputs.Scheme(scheme ?? Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? ".", language) is not { } loaded) return null;
        var problems = new ProblemList();
        var rule = loaded.RuleAt(path, problems);
        Inputs.Print(problems.Problems, language);
        return rule is null || problems.HasErrors ? null : (loaded, rule);
    }

    private static void Print(IEnumerable<Change> changes, Language language, string indent = "")
    {
        foreach (var change in changes) Console.WriteLine($"{indent}{change.Sentence.In(language)}");
    }

    private static void Nothing(Language language) => Console.WriteLine(language == Language.Zh ? "没有不同。" : "Nothing differs.");
}
