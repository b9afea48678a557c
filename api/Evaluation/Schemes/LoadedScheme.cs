using System.Text;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>A scheme folder that was read and checked: immutable, ready to be compiled for any of its months.</summary>
/// <param name="Files">What it was read from.</param>
/// <param name="FactsFile">facts.json as it stands.</param>
/// <param name="Declared">What scheme.json, facts.json and readings.json declare, and then what is declared from each month on that amends it, ascending.</param>
/// <param name="Rules">Every version of every indicator's criteria.</param>
public sealed record LoadedScheme(SchemeFiles Files, JsonPart FactsFile, IReadOnlyList<CheckedScheme> Declared, IReadOnlyList<CheckedRule> Rules)
{
    private static readonly string[] Parameters = ["participants", "areas", "rankings", "lag", "points", "final", "bonus", "penalties"];

    /// <summary>What scheme.json declares. Whoever needs parameters asks <see cref="DeclaredFor(Month)"/>; the rest is the same for all months.</summary>
    public Scheme Scheme => Declared[0].Scheme;

    /// <summary>scheme.json as it stands, for places in messages.</summary>
    public JsonPart SchemeFile => Declared[0].File;

    /// <summary>The folder of its files.</summary>
    public string Folder => Files.Folder;

    /// <summary>The version of an indicator in force for a month; null if none is.</summary>
    public CheckedRule? InForce(string indicator, Month month) => InForce(Rules, indicator, month);

    internal static CheckedRule? InForce(IEnumerable<CheckedRule> rules, string indicator, Month month) =>
        rules.Where(rule => rule.Version.Indicator == indicator && rule.Version.Effective <= month).MaxBy(rule => rule.Version.Effective);

    /// <summary>What is declared for a month: scheme.json with what was amended until then.</summary>
    public CheckedScheme DeclaredFor(Month month) => DeclaredFor(Declared, month);

    /// <summary>What is declared for the month from which a rule is in force.</summary>
    public CheckedScheme DeclaredFor(CheckedRule rule) => DeclaredFor(rule.Version.Effective);

    internal static CheckedScheme DeclaredFor(IReadOnlyList<CheckedScheme> declared, Month month) => declared.Last(item => item.Effective is not { } from || from <= month);

    /// <summary>Whether another state of the scheme declares the very same for every month; only its rules may differ then.</summary>
    public bool HasSameDeclarations(LoadedScheme other) => Declared.SequenceEqual(other.Declared, ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The scheme of changed files, or null with problems. Only the indicator files that changed are read again, as long as the
    /// files that all of them rest on are the same.
    /// </summary>
    public LoadedScheme? With(SchemeFiles files, ProblemList problems) => SchemeFolder.Read(files, this, problems);

    /// <summary>Whether its parameters for a month are those of another state of the scheme, and every fact that was declared there is declared alike here.</summary>
    public bool DeclaresLike(LoadedScheme other, Month month)
    {
        var (mine, theirs) = (DeclaredFor(month), other.DeclaredFor(month));
        return mine.Hash == theirs.Hash
            || (Parameters.All(name => TextOf(mine.File[name]) == TextOf(theirs.File[name])) && FactTexts(other).All(FactTexts(this).Contains));
    }

    /// <summary>The same scheme with other rule versions, read from the text of their files; what was scored by them is explained by them.</summary>
    /// <exception cref="InvalidOperationException">A text that was once accepted is not any more.</exception>
    public LoadedScheme WithRules(IEnumerable<string> files)
    {
        var problems = new ProblemList();
        var rules = files.Select(text => Rule(Encoding.UTF8.GetBytes(text), "rule", problems)).OfType<CheckedRule>().ToArray();
        return problems.HasErrors ? throw new InvalidOperationException(string.Join("\n", problems.Problems)) : this with { Rules = rules };
    }

    /// <summary>The rule in a file, wherever it lies; null with the problems that keep it from being used.</summary>
    public CheckedRule? RuleAt(string path, ProblemList problems) => SourceFile.Bytes(path, path, problems) is { } content ? Rule(content, path, problems) : null;

    private CheckedRule? Rule(byte[] content, string name, ProblemList problems)
    {
        if (JsonSource.Read(content, name, problems) is not { } file) return null;
        var (effective, indicator) = (file["effective"]?.Text ?? "", file["indicator"]?.Text ?? "");
        var scheme = Month.TryParse(effective, out var month) ? DeclaredFor(month).Scheme : Scheme;
        return new RuleReader(scheme, problems).Read(file, content, effective, indicator);
    }

    private static string TextOf(JsonPart? part) => part is null ? "" : JsonText.Of(part);

    private static HashSet<string> FactTexts(LoadedScheme scheme) =>
        [.. scheme.Files.Read(SchemeFiles.FactsPath, new ProblemList())?["facts"]?.Items.Select(JsonText.Of) ?? []];
}
