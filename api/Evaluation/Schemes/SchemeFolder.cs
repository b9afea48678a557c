using System.Security.Cryptography;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Readings;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Ranking;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>
/// Reads a scheme folder: scheme.json, facts.json, readings.json, and one folder per effective month with indicator files and
/// what is amended of scheme.json.
/// </summary>
public static class SchemeFolder
{
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
        // What is on disk and cannot be read was told when it was tried.
        if (!problems.HasErrors) Require(files, problems);
        var (declared, factsFile) = Declare(files, problems);
        return declared is null ? null : Checked(files, factsFile, declared, [], problems);
    }

    /// <summary>What scheme.json with its amendments, facts.json and readings.json declared once, without any rules; what was once accepted is read, and not judged again.</summary>
    /// <exception cref="InvalidOperationException">They cannot be read any more.</exception>
    public static LoadedScheme Declared(SchemeFiles files)
    {
        var problems = new ProblemList();
        return Declare(files, problems) is ({ } declared, { } factsFile) && !problems.HasErrors
            ? new LoadedScheme(files, factsFile, declared, [])
            : throw new InvalidOperationException(string.Join("\n", problems.Problems));
    }

    /// <summary>The scheme after some of its files changed; indicator files that did not are not read again.</summary>
    internal static LoadedScheme? Read(SchemeFiles files, LoadedScheme before, ProblemList problems)
    {
        if (!SchemeFiles.Declarations.All(path => files.HasSame(path, before.Files))) return Read(files, problems);
        var declared = AmendmentReader.Read(before.Declared[0], files, before, problems);
        var unchanged = before.Rules.Where(rule => files.HasSame(rule.Path, before.Files)
            && ReferenceEquals(RankingsOf(before.Declared, rule.Version.Effective), RankingsOf(declared, rule.Version.Effective)));
        return Checked(files, before.FactsFile, declared, unchanged.ToDictionary(rule => rule.Path, StringComparer.Ordinal), problems);
    }

    private static (IReadOnlyList<CheckedScheme>? Declared, JsonPart? FactsFile) Declare(SchemeFiles files, ProblemList problems)
    {
        var schemeFile = files.Read(SchemeFiles.SchemePath, problems);
        var factsFile = files.Read(SchemeFiles.FactsPath, problems);
        var readingsFile = files.Read(SchemeFiles.ReadingsPath, problems);
        if (schemeFile is null) return (null, factsFile);
        var reader = new SchemeReader(problems);
        var facts = FactsReader.Read(factsFile, reader.Months(schemeFile), problems);
        var scheme = reader.Read(schemeFile, facts, new ReadingsReader(schemeFile, problems).Read(readingsFile));
        var first = new CheckedScheme(null, null, scheme, schemeFile, EventConditions.Of(scheme, schemeFile, problems), HashOf(files));
        ReadingChecks.Check(readingsFile, first, problems);
        return (AmendmentReader.Read(first, files, null, problems), factsFile);
    }

    private static LoadedScheme? Checked(SchemeFiles files, JsonPart? factsFile, IReadOnlyList<CheckedScheme> declared, Dictionary<string, CheckedRule> known, ProblemList problems)
    {
        var rules = RulesOf(files, declared, known, problems);
        SchemeChecks.Check(declared, rules, problems);
        return problems.HasErrors ? null : new LoadedScheme(files, factsFile!, declared, rules);
    }

    private static void Require(SchemeFiles files, ProblemList problems)
    {
        foreach (var path in new[] { SchemeFiles.SchemePath, SchemeFiles.FactsPath })
            if (files.Find(path) is null)
                problems.Add("FILE001", "", new Place(files.NameOf(path), 1, 1), $"缺少 {path}。", $"{path} is missing.");
    }

    private static string HashOf(SchemeFiles files) =>
        Convert.ToHexStringLower(SHA256.HashData([.. files.Find(SchemeFiles.SchemePath)!, .. files.Find(SchemeFiles.FactsPath) ?? []]));

    // Rules name them; whatever else a month amends, no rule reads otherwise.
    private static IReadOnlyDictionary<string, RankingMethod> RankingsOf(IReadOnlyList<CheckedScheme> declared, Month month) => LoadedScheme.DeclaredFor(declared, month).Scheme.Rankings;

    private static List<CheckedRule> RulesOf(SchemeFiles files, IReadOnlyList<CheckedScheme> declared, Dictionary<string, CheckedRule> known, ProblemList problems)
    {
        var readers = declared.ToDictionary<CheckedScheme, CheckedScheme, RuleReader>(item => item, item => new RuleReader(item.Scheme, problems), ReferenceEqualityComparer.Instance);
        var rules =
            from path in files.Paths
            where SchemeFiles.IsRule(path)
            let parts = path.Split('/')
            let scheme = Month.TryParse(parts[0], out var month) ? LoadedScheme.DeclaredFor(declared, month) : declared[0]
            select known.GetValueOrDefault(path) ?? RuleOf(files, path, parts, readers[scheme], problems);
        return [.. rules.OfType<CheckedRule>()];
    }

    private static CheckedRule? RuleOf(SchemeFiles files, string path, string[] parts, RuleReader reader, ProblemList problems) =>
        files.Read(path, problems) is { } file ? reader.Read(file, files.Find(path)!, parts[0], Path.GetFileNameWithoutExtension(parts[1])) : null;
}
