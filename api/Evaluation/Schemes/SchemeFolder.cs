using System.Security.Cryptography;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads a scheme folder: scheme.json, facts.json, readings.json, and one folder of indicator files per effective month.</summary>
public static class SchemeFolder
{
    /// <summary>The scheme, or null if an error keeps it from being used; all problems of all files either way.</summary>
    /// <param name="folder">Such as `rules/nantong-2017`.</param>
    public static (LoadedScheme? Scheme, IReadOnlyList<Problem> Problems) Read(string folder)
    {
        var problems = new ProblemList();
        folder = folder.Replace('\\', '/').TrimEnd('/');
        if (!Directory.Exists(folder))
        {
            problems.Add("FILE001", "", new Place(folder, 1, 1), "没有这个文件夹；请给出方案文件夹，例如 rules/nantong-2017。", "There is no such folder; name a scheme's folder, such as rules/nantong-2017.");
            return (null, problems.Problems);
        }

        var schemeFile = JsonSource.ReadFile($"{folder}/scheme.json", $"{folder}/scheme.json", problems);
        var factsFile = JsonSource.ReadFile($"{folder}/facts.json", $"{folder}/facts.json", problems);
        var readingsFile = File.Exists($"{folder}/readings.json") ? JsonSource.ReadFile($"{folder}/readings.json", $"{folder}/readings.json", problems) : null;
        if (schemeFile is null) return (null, problems.Problems);

        var reader = new SchemeReader(problems);
        var facts = FactsReader.Read(factsFile, reader.Months(schemeFile), problems);
        var scheme = reader.Read(schemeFile, facts, ReadingsReader.Read(readingsFile, problems));
        var conditions = EventConditionsOf(scheme, schemeFile, problems);
        var rules = RulesOf(folder, scheme, problems);
        SchemeChecks.Check(scheme, schemeFile, rules, problems);
        return (problems.HasErrors ? null : new LoadedScheme(folder, scheme, rules, HashOf(folder), conditions), problems.Problems);
    }

    private static string HashOf(string folder) =>
        Convert.ToHexStringLower(SHA256.HashData([.. File.ReadAllBytes($"{folder}/scheme.json"), .. File.ReadAllBytes($"{folder}/facts.json")]));

    private static Dictionary<string, RuleExpression> EventConditionsOf(Scheme scheme, JsonPart file, ProblemList problems)
    {
        var conditions = new Dictionary<string, RuleExpression>(StringComparer.Ordinal);
        foreach (var section in new[] { "bonus", "penalties" })
        {
            foreach (var item in file[section]?["entries"]?.Items ?? [])
            {
                if (item["where"] is not { Kind: JsonKind.String } where || item["events"] is not { } events) continue;
                var fields = SymbolTable.OfFields(scheme.Facts.Find(events.Text)?.Fields ?? []);
                if (ExpressionReader.Read(where, fields, OperandType.Boolean, new HashSet<string>(), problems) is { } condition && item["code"] is { } code)
                    conditions[code.Text] = condition;
            }
        }

        return conditions;
    }

    private static List<CheckedRule> RulesOf(string folder, Scheme scheme, ProblemList problems)
    {
        var rules = new List<CheckedRule>();
        var reader = new RuleReader(scheme, problems);
        foreach (var month in Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal))
        {
            if (month is "cases" or "samples") continue;
            if (!Month.TryParse(month, out _))
            {
                problems.Add("FILE002", "", new Place($"{folder}/{month}", 1, 1), $"文件夹 `{month}` 不是月份，也不是 cases 或 samples。", $"Folder `{month}` is neither a month nor cases nor samples.");
                continue;
            }

            foreach (var path in Directory.GetFiles($"{folder}/{month}", "*.json").Order(StringComparer.Ordinal))
            {
                var name = $"{folder}/{month}/{Path.GetFileName(path)}";
                if (JsonSource.ReadFile(path, name, problems) is { } file
                    && reader.Read(file, File.ReadAllBytes(path), month, Path.GetFileNameWithoutExtension(path)) is { } rule)
                    rules.Add(rule);
            }
        }

        return rules;
    }
}
