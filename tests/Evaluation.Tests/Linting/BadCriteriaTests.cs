using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Tests.Cases;
using ScoringGraph.Evaluation.Tests.Reference;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Linting;

/// <summary>The table of bad criteria (D2 of the contract): each row is made in a file of the plan and told under its code, in its place, in both languages.</summary>
public partial class BadCriteriaTests
{
    /// <summary>One line of bad-criteria.json: the row of the table, what somebody does to a file, and what they hear.</summary>
    /// <param name="Row">The table's row.</param>
    /// <param name="What">What is wrong.</param>
    /// <param name="Ours">Where our code or our check is not the table's.</param>
    /// <param name="File">The file.</param>
    /// <param name="Changes">What stands there, and what is written instead; `⟪x⟫×3` is `xxx`. None: the file is deleted.</param>
    /// <param name="Code">The problem's code.</param>
    /// <param name="At">Its line and column.</param>
    /// <param name="Zh">What it says.</param>
    /// <param name="En">The same in English.</param>
    public sealed record Line(string Row, string What, string? Ours, string File, string[][] Changes, string Code, string At, string Zh, string En)
    {
        public override string ToString() => $"{Row}: {What}";
    }

    // Not told by files: what a draft may become is asked of the API, what comes of facts is asked of a run.
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["22"] = "editing a published version: the mutations of drafts",
        ["23"] = "an author who approves: the mutations of drafts",
        ["24"] = nameof(CaseRunnerTests.A_case_that_comes_out_otherwise_is_reported_in_its_place_with_both_values),
        ["28"] = nameof(StockExecutorTests.A_base_that_is_zero_against_its_declaration_breaks_in_both),
    };

    private static readonly Line[] Lines = JsonSerializer.Deserialize<Line[]>(File.ReadAllText($"{Repository.Root}/tests/Evaluation.Tests/Linting/bad-criteria.json"), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Whats => [.. Lines.Select(line => line.ToString())];

    [Fact]
    public void Every_row_of_the_table_is_here_or_elsewhere() =>
        Assert.Equal(Enumerable.Range(1, 28).Select(row => $"{row}").Append("3a").Order(), Lines.Select(line => line.Row).Distinct().Concat(Elsewhere.Keys).Order());

    [Theory]
    [MemberData(nameof(Whats))]
    public void A_bad_criterion_is_told_in_its_place_in_both_languages(string what)
    {
        var line = Lines.Single(line => line.ToString() == what);
        var told = Told(line).Where(problem => problem.Code == line.Code).ToArray();
        var problem = told.FirstOrDefault(problem => Short(problem.Message.Zh) == line.Zh) ?? told.FirstOrDefault();
        Assert.True(problem is not null, string.Join('\n', Told(line)));
        Assert.Equal((line.At, line.Zh, line.En), ($"{problem.Place!.Line}:{problem.Place.Column}", Short(problem.Message.Zh), Short(problem.Message.En)));
    }

    private static string Short(string message) => message.Replace($"{Repository.Rules}/", "", StringComparison.Ordinal);

    private static IReadOnlyList<Problem> Told(Line line)
    {
        var problems = new ProblemList();
        Linter.Lint(Changed(line), problems);
        return problems.Problems;
    }

    private static SchemeFiles Changed(Line line)
    {
        var files = Plan.Loaded.Files;
        if (line.Changes.Length == 0) return files.Without(line.File);
        var text = files.TextOf(line.File)!;
        foreach (var change in line.Changes)
        {
            Assert.Contains(change[0], text, StringComparison.Ordinal);
            var at = text.IndexOf(change[0], StringComparison.Ordinal);
            text = text[..at] + Repeated().Replace(change[1], match => string.Concat(Enumerable.Repeat(match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))) + text[(at + change[0].Length)..];
        }

        return files.With(line.File, text);
    }

    [GeneratedRegex("⟪(.*?)⟫×([0-9]+)")]
    private static partial Regex Repeated();
}
