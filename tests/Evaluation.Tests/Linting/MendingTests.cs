using System.Text.RegularExpressions;
using CsCheck;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Linting;

public class MendingTests
{
    private static readonly Regex Kept = new(@"^2017-1\d/A([15]\.|2\.G4|3\.G2)");

    // Three areas of the plan, which hold every form of question; all of them would take as long as they are many.
    private static readonly SchemeFiles Files = Plan.Loaded.Files.Paths.Where(path => path.Contains('/', StringComparison.Ordinal) && !Kept.IsMatch(path)).ToArray().Aggregate(Plan.Loaded.Files, (left, path) => left.Without(path));

    private static readonly string[] RuleFiles = [.. Files.Paths.Where(path => path.Contains('/', StringComparison.Ordinal))];

    // What people get wrong: what stands in a file, and what they write instead.
    private static readonly (Regex Right, Func<Match, string> Wrong)[] Damages =
    [
        (Expression(" && "), _ => " and "),
        (Expression(" && "), _ => " & "),
        (Expression(@" \|\| "), _ => " 或 "),
        (Expression(" == "), _ => " = "),
        (Expression(" >= "), _ => " => "),
        (Expression(" >= "), _ => " ≥ "),
        (Expression(@" \("), _ => " （"),
        (Expression(@"\bMath\.Max\("), _ => "Math.Max（"),
        (Expression(@" / "), _ => " ÷ "),
        (Expression(@"0\.5\b"), _ => "50%"),
        (Expression(@"0\.85\b"), _ => "85％"),
        (Expression(@"(?<=>= )\d+\b"), match => $"\\\"{match.Value}\\\""),
        (Expression(@"(?<=>= )\d+\b"), match => $"'{match.Value}'"),
        (Expression(@"\b[a-z]\w{11,}\b"), match => $"{match.Value[..3]}{match.Value[4]}{match.Value[3]}{match.Value[5..]}"),
        (Expression(@"\b[a-z]\w{11,}\b"), match => $"{match.Value[..5]}\u200B{match.Value[5..]}"),
        (Expression(@"\b[a-z]\w*[aeop]\w{9,}\b"), match => LookAlike(match.Value)),
        (Expression(@"(?<=&& )[a-z]\w+(?=\\?"")"), match => $"{match.Value} == true"),
        (new(@"""points"": \d+"), match => $"\"points\": \"{match.Value[10..]}\""),
        (new(@"""line"": \d+"), match => $"\"line\": \"{match.Value[8..]}\""),
        (new(@"""WorkflowName"": ""[^""]+"""), _ => "\"WorkflowName\": \"A1.G1.I9\""),
        (new(@"""effective"": ""2017-\d\d"""), match => match.Value.Replace("2017-1", "2016-1", StringComparison.Ordinal)),
        (new(@"""kind"": ""points"""), _ => "\"kind\": \"point\""),
        (new(@"""Expression"": "), _ => "\"Expresion\": "),
        (new(@"""award"": "), _ => "\"Award\": "),
        (new(@"""source"": ""text"""), match => $"{match.Value}, {match.Value}"),
        (new(@"""declaredBy"": ""\w{9,}"), match => match.Value[..^1]),
    ];

    [Fact]
    public void What_was_damaged_and_mended_is_what_it_was()
    {
        var mended = 0;
        Gen.Select(Gen.Int[0, RuleFiles.Length - 1], Gen.Int[0, Damages.Length - 1], Gen.Int[0, 99], Gen.Int[0, Damages.Length - 1]).Sample((file, first, place, second) =>
        {
            var path = RuleFiles[file];
            var right = Files.TextOf(path)!;
            var wrong = Damaged(Damaged(right, first, place), second, place + 1);
            if (wrong == right || !HasErrorsAllMendable(path, wrong)) return;
            Interlocked.Increment(ref mended);
            Assert.Equal(right, Mending.Mend(Files.With(path, wrong)).Files.TextOf(path));
        }, iter: 25);
        Assert.True(mended > 5, $"only {mended} damages could be mended");
    }

    [Fact]
    public void Each_kind_of_damage_is_mended()
    {
        for (var kind = 0; kind < Damages.Length; kind++)
        {
            var path = RuleFiles.FirstOrDefault(path => Damages[kind].Right.IsMatch(Files.TextOf(path)!));
            if (path is null) continue;
            var right = Files.TextOf(path)!;
            var wrong = Damaged(right, kind, 0);
            Assert.NotEqual(right, wrong);
            Assert.Equal(right, Mending.Mend(Files.With(path, wrong)).Files.TextOf(path));
        }
    }

    [Fact]
    public void What_has_no_fix_stays_as_it_is_beside_what_has_one()
    {
        const string Path = "2017-11/A1.G1.I1.json";
        var right = Files.TextOf(Path)!;
        var hopeless = right.Replace("businessStartupCasesReported >= 20", "businessStartupCasesReported >= unheardOf", StringComparison.Ordinal);
        var wrong = hopeless.Replace(">= 0.5\"", "≥ 50%\"", StringComparison.Ordinal);
        var (files, done) = Mending.Mend(Files.With(Path, wrong));
        Assert.Equal((hopeless, 2), (files.TextOf(Path), done.Count));
    }

    [Fact]
    public void A_file_that_is_right_is_not_touched()
    {
        var (files, done) = Mending.Mend(Files);
        Assert.Empty(done);
        Assert.All(Files.Paths, path => Assert.Same(Files.Find(path), files.Find(path)));
    }

    [Fact]
    public void A_name_that_is_as_near_to_two_is_left_to_people()
    {
        const string Path = "2017-11/A1.G1.I1.json";
        var wrong = Files.TextOf(Path)!.Replace("\"2017-11\": {", "\"2017-13\": {", StringComparison.Ordinal);
        Assert.Equal(wrong, Mending.Mend(Files.With(Path, wrong)).Files.TextOf(Path));
    }

    [Fact]
    public void Windows_line_ends_and_the_mark_at_the_beginning_stay()
    {
        const string Path = "2017-11/A1.G1.I1.json";
        var right = "\uFEFF" + Files.TextOf(Path)!.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(right, Mending.Mend(Files.With(Path, right.Replace(">= 20", "=> 20", StringComparison.Ordinal))).Files.TextOf(Path));
    }

    [Theory]
    [InlineData(@"\u0061 = 1", @"\u0061 == 1")]
    [InlineData(@"c == \""red\"" and a == 1", @"c == \""red\"" && a == 1")]
    [InlineData(@"c == \u0022rad\u0022", @"c == \""red\""")]
    [InlineData(@"c == 'red'", @"c == \""red\""")]
    public void Escapes_before_a_mistake_and_in_its_place_do_not_shift_the_fix(string wrong, string right)
    {
        var plan = new SmallPlan("a integer 0.., c enum red|green").Asking("QUESTION");
        var files = plan.Files.With("2017-10/A1.G1.I1.json", plan.TextOf("2017-10/A1.G1.I1.json").Replace("QUESTION", wrong, StringComparison.Ordinal));
        Assert.Equal(files.TextOf("2017-10/A1.G1.I1.json")!.Replace(wrong, right, StringComparison.Ordinal), Mending.Mend(files).Files.TextOf("2017-10/A1.G1.I1.json"));
    }

    [Fact]
    public void Fixes_that_overlap_are_not_both_applied()
    {
        var (text, applied) = Mending.Apply("1234567", [At(1, 4, "x"), At(3, 6, "y"), At(6, 7, "z")]);
        Assert.Equal(("x45z7", 2), (text, applied.Count));
    }

    private static Fix At(int start, int end, string with) => new(new Place("f", 1, start), new Place("f", 1, end), with, new Text("", ""));

    private static bool HasErrorsAllMendable(string path, string text)
    {
        var problems = new ProblemList();
        Linter.Lint(Files.With(path, text), problems);
        var errors = problems.Problems.Where(problem => problem.Severity == Severity.Error && problem.Code is not ("JSON004" or "RULE032")).ToArray();
        return errors.Length > 0 && errors.All(problem => problem.Fix is not null);
    }

    private static string Damaged(string text, int kind, int place)
    {
        var matches = Damages[kind].Right.Matches(text);
        if (matches.Count == 0) return text;
        var match = matches[place % matches.Count];
        return text[..match.Index] + Damages[kind].Wrong(match) + text[(match.Index + match.Length)..];
    }

    private static string LookAlike(string word) => word.Replace('a', '\u0430').Replace('e', '\u0435').Replace('o', '\u043E');

    // Within the text of an expression only.
    private static Regex Expression(string inner) => new($"(?<=\"Expression\": \".*){inner}");
}
