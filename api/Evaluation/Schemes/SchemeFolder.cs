using System.Security.Cryptography;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads a scheme folder: scheme.json, facts.json, readings.json, and one folder of indicator files per effective month.</summary>
public static class SchemeFolder
{
    private static readonly string[] Shared = [SchemeFiles.SchemePath, SchemeFiles.FactsPath, SchemeFiles.ReadingsPath];

    /// <summary>The scheme in a folder, or null if an error keeps it from being used; all problems of all files either way.</summary>
    /// <param name="folder">Such as `rules/nantong-2017`.</param>
    public static (LoadedScheme? Scheme, IReadOnlyList<Problem> Problems) Read(string folder)
    {
        var problems = new ProblemList();
        return (Read(SchemeFiles.Of(folder, problems), problems), problems.Problems);
    }

    /// <summary>The scheme that the files describe, or null if an error keeps it from being used.</summary>
    /// <param name="files">The files.</param>
    /// <param name="problems">Where all their problems go, beside those of reading them.</param>
    public static LoadedScheme? Read(SchemeFiles files, ProblemList problems)
    {
        var schemeFile = files.Read(SchemeFiles.SchemePath, problems);
        var factsFile = files.Read(SchemeFiles.FactsPath, problems);
        var readingsFile = files.Read(SchemeFiles.ReadingsPath, problems);
        // What is on disk and cannot be read was told when it was tried.
        if (!problems.HasErrors) Require(files, problems);
        if (schemeFile is null) return null;

        var reader = new SchemeReader(problems);
        var facts = FactsReader.Read(factsFile, reader.Months(schemeFile), problems);
        var scheme = reader.Read(schemeFile, facts, ReadingsReader.Read(readingsFile, problems));
        var conditions = EventConditionsOf(scheme, schemeFile, problems);
        var rules = RulesOf(files, scheme, [], problems);
        SchemeChecks.Check(scheme, schemeFile, rules, problems);
        return problems.HasErrors ? null : new LoadedScheme(files, schemeFile, factsFile!, scheme, rules, HashOf(files), conditions);
    }

    /// <summary>What scheme.json, facts.json and readings.json declared once, without any rules; what was once accepted is read, and not judged again.</summary>
    /// <exception cref="InvalidOperationException">They cannot be read any more.</exception>
    public static LoadedScheme Declared(SchemeFiles files)
    {
        var problems = new ProblemList();
        if (files.Read(SchemeFiles.SchemePath, problems) is { } schemeFile && files.Read(SchemeFiles.FactsPath, problems) is { } factsFile)
        {
            var reader = new SchemeReader(problems);
            var scheme = reader.Read(schemeFile, FactsReader.Read(factsFile, reader.Months(schemeFile), problems), ReadingsReader.Read(files.Read(SchemeFiles.ReadingsPath, problems), problems));
            if (!problems.HasErrors) return new LoadedScheme(files, schemeFile, factsFile, scheme, [], HashOf(files), new Dictionary<string, RuleExpression>());
        }

        throw new InvalidOperationException(string.Join("\n", problems.Problems));
    }

    /// <summary>The scheme after some of its files changed; indicator files that did not are not read again.</summary>
    internal static LoadedScheme? Read(SchemeFiles files, LoadedScheme before, ProblemList problems)
    {
        if (!Shared.All(path => files.HasSame(path, before.Files))) return Read(files, problems);
        var unchanged = before.Rules.Where(rule => files.HasSame(rule.Path, before.Files)).ToDictionary(rule => rule.Path, StringComparer.Ordinal);
        var rules = RulesOf(files, before.Scheme, unchanged, problems);
        SchemeChecks.Check(before.Scheme, before.SchemeFile, rules, problems);
        return problems.HasErrors ? null : before with { Files = files, Rules = rules };
    }

    private static void Require(SchemeFiles files, ProblemList problems)
    {
        foreach (var path in new[] { SchemeFiles.SchemePath, SchemeFiles.FactsPath })
            if (files.Find(path) is null)
                problems.Add("FILE001", "", new Place(files.NameOf(path), 1, 1), $"缺少 {path}。", $"{path} is missing.");
    }

    private static string HashOf(SchemeFiles files) =>
        Convert.ToHexStringLower(SHA256.HashData([.. files.Find(SchemeFiles.SchemePath)!, .. files.Find(SchemeFiles.FactsPath)!]));

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

    private static List<CheckedRule> RulesOf(SchemeFiles files, Scheme scheme, Dictionary<string, CheckedRule> known, ProblemList problems)
    {
        var reader = new RuleReader(scheme, problems);
        var rules =
            from path in files.Paths
            let parts = path.Split('/')
            where parts.Length == 2 && parts[0] != SchemeFiles.CasesFolder
            select known.GetValueOrDefault(path) ?? RuleOf(files, path, parts, reader, problems);
        return [.. rules.OfType<CheckedRule>()];
    }

    private static CheckedRule? RuleOf(SchemeFiles files, string path, string[] parts, RuleReader reader, ProblemList problems) =>
        files.Read(path, problems) is { } file ? reader.Read(file, files.Find(path)!, parts[0], Path.GetFileNameWithoutExtension(parts[1])) : null;
}
