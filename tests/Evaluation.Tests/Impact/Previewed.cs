using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Submissions;

namespace ScoringGraph.Evaluation.Tests.Impact;

/// <summary>Previews of the real plan with its sample facts; a test mentions the files it changes.</summary>
internal static class Previewed
{
    public const string StartUps = "2017-11/A1.G1.I1.json";

    /// <summary>The report of files in which a text is replaced.</summary>
    public static ImpactReport Of(string path, string old, string now, params string[] closed) => Of(Changed(path, old, now), closed);

    public static ImpactReport Of(SchemeFiles files, params string[] closed) => Of(files, [.. Plan.Months.Select(month => Month($"{month}", closed))]);

    public static ImpactReport Of(SchemeFiles files, IReadOnlyList<ScoredMonth> months)
    {
        var problems = new ProblemList();
        var after = Plan.Loaded.With(files, problems) ?? throw new InvalidOperationException(string.Join('\n', problems.Problems));
        if (!Plan.Loaded.HasSameDeclarations(after))
            months = [.. months.Select(month => month with { Reread = FactsFile.Read($"{Repository.Rules}/samples/{month.State.Month}.json", after.Scheme, problems) })];
        return new ImpactPreview(Plan.Loaded, after).Of(months);
    }

    public static SchemeFiles Changed(string path, string old, string now)
    {
        var text = Plan.Loaded.Files.TextOf(path)!;
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Plan.Loaded.Files.With(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>The sample facts of a month, scored.</summary>
    public static ScoredMonth Month(string month, params string[] closed) => Month(File.ReadAllText($"{Repository.Rules}/samples/{month}.json"), closed.Contains(month));

    /// <summary>The facts of a text, scored.</summary>
    public static ScoredMonth Month(string facts, bool isClosed)
    {
        var problems = new ProblemList();
        var known = FactsJson.Read(JsonSource.Read(Encoding.UTF8.GetBytes(facts), "facts", problems)!, Plan.Loaded.Scheme, null, problems)!;
        var edition = Plan.Edition(known.Month);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)));
        return new ScoredMonth(edition, known, edition.Score(known), new MonthState(known.Month, isClosed, hash, edition.Hash));
    }

    public static MonthImpact In(this ImpactReport report, string month) => report.Months.Single(item => item.Month.ToString() == month);

    /// <summary>Who moves by how much, as `海门市 -1.5`.</summary>
    public static IEnumerable<string> Moves(this MonthImpact month) => month.Participants.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Participant} {item.Change}"));
}
