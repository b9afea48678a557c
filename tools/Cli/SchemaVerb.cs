using System.CommandLine;
using ScoringGraph.Evaluation.Editing;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Cli;

/// <summary>`schema rules`: the JSON Schemas of a scheme's own files, by which an editor completes and checks names.</summary>
internal static class SchemaVerb
{
    public static Command Command()
    {
        var folder = Options.SchemeFolder();
        var lang = Options.Lang();
        var rules = new Command("rules", "按方案自己的数据项写出编辑器用的 JSON Schema / writes the JSON Schemas with the scheme's own facts, for editors") { folder, lang };
        rules.SetAction(parsed => Run(parsed.GetRequiredValue(folder), Options.LanguageOf(parsed.GetValue(lang))));
        return new Command("schema", "编辑器用的格式定义 / schemas for editors") { rules };
    }

    private static int Run(string folder, Language language)
    {
        if (Inputs.Scheme(folder, language) is not { } scheme) return ExitCode.Findings;
        var target = scheme.Files.NameOf(SchemeFiles.SchemasFolder);
        Directory.CreateDirectory(target);
        foreach (var (name, text) in EditorSchemas.Of(scheme))
        {
            var path = $"{target}/{name}";
            var isSame = File.Exists(path) && File.ReadAllText(path) == text;
            if (!isSame) File.WriteAllText(path, text);
            Console.WriteLine(isSame
                ? language == Language.Zh ? $"{path} 没有变化" : $"{path} is up to date"
                : language == Language.Zh ? $"{path} 已写入" : $"{path} written");
        }

        return ExitCode.Fine;
    }
}
