using CsCheck;

namespace ScoringGraph.Evaluation.Tests.Expressions;

/// <summary>Every independent mistake of an expression is reported at once, and none twice or because of another.</summary>
public class ManyMistakesTests
{
    private static readonly string[] Good =
    [
        "cases >= 20", "published", "!connected", "(days * 2 + 1 < 40)", "stage == \"plan\"", "cases / population >= 0.5", "Math.Max(cases, days) != 3", "(published || total == 0)",
    ];

    // Each with the code of its one mistake.
    private static readonly (string Clause, string Code)[] Mistaken =
    [
        ("casess >= 20", "RULE010"), ("0 < (days + popolation) * 2", "RULE010"), ("unheardOf", "RULE010"), ("stage == \"plann\"", "RULE010"),
        ("published == \"yes\"", "RULE011"), ("(days || published)", "RULE011"), ("!cases", "RULE011"), ("published == true", "RULE011"), ("Math.Abs(stage) > 1", "RULE011"), ("awards > 1", "RULE011"),
        ("Math.Min(cases) > 1", "RULE013"),
        ("cases ＞ 20", "RULE014"), ("days ！＝ 20", "RULE014"), ("(cases > 1）", "RULE014"), ("cases = 20", "RULE014"), ("not published", "RULE014"), ("cases > 50%", "RULE014"), ("cases > 1e3", "RULE014"), ("stage == ‘plan’", "RULE014"), ("(published 或者 connected)", "RULE014"),
        ("cases.Length > 1", "RULE015"), ("awards[0].rank > 1", "RULE015"), ("iif(published, casess, 1) > 1", "RULE015"), ("stage.Trim(1, (2)).Length == 1", "RULE015"), ("true", "RULE015"),
        ("cases > 1234567890", "RULE016"),
        ("cases / total > 0.5", "RULE017"), ("cases / population * 2 > 1", "RULE017"),
        ("2 > 1", "RULE020"), ("cases > 1 + 2", "RULE020"),
        ("сases > 1", "RULE027"), ("cas\u200Bes > 1", "RULE027"), ("cases >\t1", "RULE027"),
    ];

    private static readonly Gen<(string Clause, string? Code)> Clauses = Gen.OneOf(
        Gen.Int[0, Good.Length - 1].Select(index => (Good[index], (string?)null)),
        Gen.Int[0, Mistaken.Length - 1].Select(index => (Mistaken[index].Clause, (string?)Mistaken[index].Code)));

    [Fact]
    public void Each_mistaken_clause_gives_its_one_problem_within_itself() => Clauses.Array[1, 12].Select(ReadingAFact).Where(clauses => Joined(clauses).Length <= 500).Sample(clauses =>
    {
        var text = Joined(clauses);
        var (expression, problems) = Some.Read(text);
        var found = problems.Select(problem => (problem.Code, Offset: Offset(text, problem.Place!.Column))).ToArray();
        var start = 0;
        foreach (var (clause, code) in clauses)
        {
            var within = found.Where(problem => problem.Offset >= start && problem.Offset < start + clause.Length);
            Assert.Equal(code is null ? [] : [code], within.Select(problem => problem.Code));
            start += clause.Length + Between.Length;
        }

        Assert.Equal(clauses.Count(clause => clause.Code is not null), found.Length);
        Assert.Equal(found.Length == 0, expression is not null);
    }, iter: 5_000);

    [Fact]
    public void Any_row_of_words_and_signs_is_read_or_refused_with_a_few_problems_in_order() =>
        Gen.OneOf(Gen.Int[0, Bits.Length - 1].Select(index => Bits[index]), Clauses.Select(clause => clause.Clause)).Array[1, 40].Select(bits => string.Join(' ', bits)).Sample(text =>
        {
            var (expression, problems) = Some.Read(text);
            Assert.Equal(problems.Count == 0, expression is not null);
            Assert.InRange(problems.Count, 0, 20);
            Assert.Equal(problems.Count, problems.Distinct().Count());
            Assert.Equal(problems.OrderBy(problem => problem.Place!.Column), problems);
        }, iter: 20_000);

    [Theory]
    [InlineData("casess >= 20 && popolation >= 0.5 && published == true", "RULE010 1", "RULE010 17", "RULE011 48")]
    [InlineData("（cases ＞＝ 20） ＆＆ total ≠ 1", "RULE014 1", "RULE014 8", "RULE014 13", "RULE014 15", "RULE014 24")]
    [InlineData("cases = 20 and published ｜｜ casess > 50%", "RULE014 7", "RULE014 12", "RULE014 26", "RULE010 29", "RULE014 40")]
    [InlineData("stage == 'plann'", "RULE014 10", "RULE010 10")]
    [InlineData("casess / total > 0.5", "RULE010 1", "RULE017 10")]
    [InlineData("5 ≤ cases ≤ 7", "RULE014 3", "RULE014 11", "RULE013 11")]
    [InlineData("cases && total", "RULE011 1", "RULE011 10")]
    [InlineData("casess + stage > \"a\"", "RULE010 1", "RULE011 10", "RULE011 18")]
    [InlineData("(cases / total > 0.5) == true", "RULE017 10", "RULE011 23")]
    public void Mistakes_that_touch_are_told_apart(string text, params string[] expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("stage + 1 == \"plan\"", "RULE011 1")]
    [InlineData("-stage > 1", "RULE011 2")]
    [InlineData("published = true", "RULE011 11")]
    [InlineData("cases => 1", "RULE014 7")]
    [InlineData("cases =< 1", "RULE014 7")]
    [InlineData("published := connected", "RULE015 11")]
    [InlineData("cases.Length.Value == \"a\"", "RULE015 6")]
    [InlineData("cases > 1 ? published : connected", "RULE015 11")]
    [InlineData("if (published) connected", "RULE015 1")]
    [InlineData("published && cases in (1, 2)", "RULE013 20")]
    [InlineData("cases / (days / total) > 1", "RULE017 9")]
    [InlineData("stage == \"plan && casess > 1", "RULE013 10")]
    public void A_mistake_is_not_told_again_by_what_follows_from_it(string text, string expected) => Assert.Equal([expected], Found(text));

    [Theory]
    [InlineData("cases => 1", "Write `>=` for `=>`.")]
    [InlineData("cases ＝＜ 1", "Write `<=` for `＝＜`.")]
    public void A_comparison_written_backwards_is_turned(string text, string cure) => Assert.Equal(cure, Assert.Single(Some.Read(text).Problems).Message.En);

    [Theory]
    [InlineData("totl > 0 && cases / total > 0.5")]
    [InlineData("total ＞ 0 && cases / total > 0.5")]
    [InlineData("total > 1e3 && cases / total > 0.5")]
    [InlineData("total && cases / total > 0.5")]
    [InlineData("total == \"0\" || cases / total > 0.5")]
    [InlineData("!(totl == 0) && cases / total > 0.5")]
    [InlineData("t\u043Etal > 0 && cases / total > 0.5")]
    [InlineData("total.Value > 0 && cases / total > 0.5")]
    public void A_guard_with_a_mistake_still_counts_as_one(string text) => Assert.NotEqual("RULE017", Assert.Single(Some.Read(text).Problems).Code);

    [Theory]
    [InlineData("casess > 0 && cases / total > 0.5")]
    [InlineData("unheardOf > 0 && cases / total > 0.5")]
    public void A_mistaken_condition_that_does_not_name_the_base_is_no_guard(string text) => Assert.Equal(["RULE010", "RULE017"], Some.Read(text).Problems.Select(problem => problem.Code));

    [Theory]
    [InlineData("cases / total > 0.5 && casess > 1 && (days >", "RULE017 9", "RULE010 24", "RULE013 45")]
    [InlineData("casess > 1 && cases + 1 5 > 2", "RULE010 1", "RULE013 25")]
    [InlineData("cases ＞ 1) && total ＞ 1", "RULE014 7", "RULE013 10", "RULE014 21")]
    [InlineData("cases ＞ 1； total ＞ 1", "RULE014 7", "RULE014 10", "RULE014 18")]
    public void Where_the_grammar_ends_what_was_found_before_and_every_wide_sign_is_reported(string text, params string[] expected) => Assert.Equal(expected, Found(text));

    [Fact]
    public void At_most_twenty_problems_are_reported() =>
        Assert.Equal(20, Some.Read(string.Join(" && ", Enumerable.Repeat("casess ＞ 1", 15))).Problems.Count);

    [Fact]
    public void An_expression_past_a_limit_gets_only_that_message()
    {
        foreach (var much in new[] { new string('（', 5_000), new string('(', 30), new string('！', 30), string.Concat(Enumerable.Repeat("＋x", 120)) })
            Assert.Equal("RULE016", Assert.Single(Some.Read("casess ＞ 1 && " + much + "popolation.x == true").Problems).Code);
    }

    private static readonly string[] Bits =
        ["cases", "published", "stage", "1", "\"plan\"", "Math.Min(", "(", ")", "(", ")", ",", "&&", "||", "==", ">", "/", "-", "!", "=", "＝", "（", "and", "not", "true", ".", "[", "]", "?", "x(", "'", "“", "\"", "1e", "\u200B", "с", "。"];

    private const string Between = " && ";

    private static string Joined((string Clause, string? Code)[] clauses) => string.Join(Between, clauses.Select(clause => clause.Clause));

    private static IEnumerable<string> Found(string text) => Some.Read(text).Problems.Select(problem => $"{problem.Code} {Offset(text, problem.Place!.Column) + 1}");

    // The column counts the quote before the text and a backslash for each quote or backslash within.
    private static int Offset(string text, int column)
    {
        var offset = 0;
        for (var at = 2; at < column; offset++) at += offset < text.Length && text[offset] is '"' or '\\' or '\t' ? 2 : 1;
        return offset;
    }

    // Constants alone are one mistake, not several.
    private static (string Clause, string? Code)[] ReadingAFact((string Clause, string? Code)[] clauses) => [(Good[0], null), .. clauses];
}
