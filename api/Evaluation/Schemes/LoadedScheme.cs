using System.Text;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>A scheme folder that was read and checked: immutable, ready to be compiled for any of its months.</summary>
/// <param name="Files">What it was read from.</param>
/// <param name="SchemeFile">scheme.json as it stands, for places in messages.</param>
/// <param name="FactsFile">facts.json as it stands.</param>
/// <param name="Scheme">What scheme.json, facts.json and readings.json declare.</param>
/// <param name="Rules">Every version of every indicator's criteria.</param>
/// <param name="DeclarationHash">SHA-256 of scheme.json and facts.json, lower-case hexadecimal.</param>
/// <param name="EventConditions">The conditions of bonus and penalty entries, by entry code.</param>
public sealed record LoadedScheme(
    SchemeFiles Files,
    JsonPart SchemeFile,
    JsonPart FactsFile,
    Scheme Scheme,
    IReadOnlyList<CheckedRule> Rules,
    string DeclarationHash,
    IReadOnlyDictionary<string, RuleExpression> EventConditions)
{
    private static readonly string[] Parameters = ["participants", "areas", "rankings", "lag", "points", "final", "bonus", "penalties"];

    /// <summary>The folder of its files.</summary>
    public string Folder => Files.Folder;

    /// <summary>The version of an indicator in force for a month; null if none is.</summary>
    public CheckedRule? InForce(string indicator, Month month) => InForce(Rules, indicator, month);

    internal static CheckedRule? InForce(IEnumerable<CheckedRule> rules, string indicator, Month month) =>
        rules.Where(rule => rule.Version.Indicator == indicator && rule.Version.Effective <= month).MaxBy(rule => rule.Version.Effective);

    /// <summary>
    /// The scheme of changed files, or null with problems. Only the indicator files that changed are read again, as long as the
    /// files that all of them rest on are the same.
    /// </summary>
    public LoadedScheme? With(SchemeFiles files, ProblemList problems) => SchemeFolder.Read(files, this, problems);

    /// <summary>Whether its parameters are those of another state of the scheme, and every fact that was declared there is declared alike here.</summary>
    public bool DeclaresLike(LoadedScheme other) =>
        DeclarationHash == other.DeclarationHash
        || (Parameters.All(name => TextOf(SchemeFile[name]) == TextOf(other.SchemeFile[name])) && FactTexts(other).All(FactTexts(this).Contains));

    /// <summary>The same scheme with other rule versions, read from the text of their files; what was scored by them is explained by them.</summary>
    /// <exception cref="InvalidOperationException">A text that was once accepted is not any more.</exception>
    public LoadedScheme WithRules(IEnumerable<string> files)
    {
        var problems = new ProblemList();
        var reader = new RuleReader(Scheme, problems);
        var rules = files.Select(text => Rule(reader, Encoding.UTF8.GetBytes(text), "rule", problems)).OfType<CheckedRule>().ToArray();
        return problems.HasErrors ? throw new InvalidOperationException(string.Join("\n", problems.Problems)) : this with { Rules = rules };
    }

    /// <summary>The rule in a file, wherever it lies; null with the problems that keep it from being used.</summary>
    public CheckedRule? RuleAt(string path, ProblemList problems) => SourceFile.Bytes(path, path, problems) is { } content ? Rule(new RuleReader(Scheme, problems), content, path, problems) : null;

    private static CheckedRule? Rule(RuleReader reader, byte[] content, string name, ProblemList problems) =>
        JsonSource.Read(content, name, problems) is { } file
            ? reader.Read(file, content, file["effective"]?.Text ?? "", file["indicator"]?.Text ?? "")
            : null;

    private static string TextOf(JsonPart? part) => part is null ? "" : JsonText.Of(part);

    private static HashSet<string> FactTexts(LoadedScheme scheme) =>
        [.. scheme.Files.Read(SchemeFiles.FactsPath, new ProblemList())?["facts"]?.Items.Select(JsonText.Of) ?? []];
}
