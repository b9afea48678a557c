using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Expressions;

public class ExpressionReaderTests
{
    [Theory]
    [InlineData("published")]
    [InlineData("!published")]
    [InlineData("!!published")]
    [InlineData("published && connected || cases > 1")]
    [InlineData("cases >= 20")]
    [InlineData("  cases>=20  ")]
    [InlineData("20 <= cases")]
    [InlineData("cases >= -5")]
    [InlineData("cases - 1 != total")]
    [InlineData("cases * 2 + total * 0.5 > days")]
    [InlineData("-cases < 3")]
    [InlineData("Math.Max(cases, total) >= 3 && Math.Abs(ratio) < 0.5")]
    [InlineData("stage == \"plan\" || stage != \"approved\"")]
    [InlineData("cases / population >= 0.5")]
    [InlineData("0.5 <= cases / population")]
    [InlineData("(((cases > 1)))")]
    public void A_legal_expression_is_accepted(string text) => Assert.NotNull(Some.Read(text).Expression);

    [Theory]
    [InlineData("total > 0 && cases / total > 0.5")]
    [InlineData("0 < total && cases / total > 0.5")]
    [InlineData("total >= 1 && cases / total > 0.5")]
    [InlineData("total != 0 && cases / total > 0.5")]
    [InlineData("total == 0 || cases / total > 0.5")]
    [InlineData("total <= 0 || cases / total > 0.5")]
    [InlineData("!(total == 0) && cases / total > 0.5")]
    [InlineData("!(total > 0) || cases / total > 0.5")]
    [InlineData("published && total > 0 && cases / total > 0.5")]
    [InlineData("(total == 0 || !published) || cases / total > 0.5")]
    [InlineData("total > 0 && (published || cases / total > 0.5)")]
    [InlineData("cases / 2 > total")]
    public void A_base_that_cannot_be_zero_where_it_is_divided_by_is_accepted(string text) => Assert.NotNull(Some.Read(text).Expression);

    [Fact]
    public void A_base_listed_as_unassessed_if_zero_is_accepted() => Assert.NotNull(Some.Read("cases / total > 0.5", OperandType.Boolean, "total").Expression);

    [Theory]
    [InlineData("cases / total > 0.5", 9)]
    [InlineData("cases / total > 0.5 && total > 0", 9)]
    [InlineData("total > 0 || cases / total > 0.5", 22)]
    [InlineData("total >= 0 && cases / total > 0.5", 23)]
    [InlineData("total > -1 && cases / total > 0.5", 23)]
    [InlineData("total < 5 && cases / total > 0.5", 22)]
    [InlineData("total == 0 && cases / total > 0.5", 23)]
    [InlineData("!(total > 0) && cases / total > 0.5", 25)]
    [InlineData("(total > 0 || published) && cases / total > 0.5", 37)]
    [InlineData("published && (cases / total > 0.5 || total == 0)", 23)]
    [InlineData("cases > 0 && total / ratio > 0.5", 22)]
    [InlineData("cases / (total + 1) > 0.5", 9)]
    [InlineData("cases / 0 > 0.5", 9)]
    public void A_base_that_may_be_zero_is_refused_with_the_three_ways_to_guard_it(string text, int column)
    {
        var problem = Refused(text, "RULE017", column);
        if (text.Contains("(total + 1)", StringComparison.Ordinal) || text.Contains("/ 0", StringComparison.Ordinal)) return;
        Assert.Contains("|| …", problem.Message.En, StringComparison.Ordinal);
        Assert.Contains("unassessedIfZero", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cases / population + 1 > 2", 1)]
    [InlineData("cases / population / population > 2", 1)]
    [InlineData("(cases / population) * 2 > 1", 1)]
    [InlineData("-(cases / population) > 1", 2)]
    [InlineData("Math.Max(cases / population, 1) > 1", 10)]
    [InlineData("cases / population >= total / population", 23)]
    public void A_quotient_inside_other_arithmetic_would_be_rounded_and_is_refused(string text, int column) => Refused(text, "RULE017", column);

    [Theory]
    [InlineData("casess > 1", "RULE010", 1, "`cases`")]
    [InlineData("published && Cases > 1", "RULE010", 14, "`cases`")]
    [InlineData("stage == \"plann\"", "RULE010", 10, "plan")]
    [InlineData("unheardOf > 1", "RULE010", 1, "facts.json")]
    [InlineData("published > 1", "RULE011", 11, "yes/no")]
    [InlineData("cases == \"1\"", "RULE011", 7, "text")]
    [InlineData("published && cases", "RULE011", 14, "yes/no")]
    [InlineData("!cases", "RULE011", 2, "yes/no")]
    [InlineData("stage > \"plan\"", "RULE011", 1, "number")]
    [InlineData("published == connected", "RULE011", 11, "!x")]
    [InlineData("awards > 1", "RULE011", 1, "list")]
    [InlineData("cases", "RULE012", 1, "yes/no")]
    [InlineData("cases + 1", "RULE012", 1, "yes/no")]
    [InlineData("cases >=", "RULE013", 9, "not finished")]
    [InlineData("cases >= 1 2", "RULE013", 12, "operator")]
    [InlineData("(cases >= 1", "RULE013", 12, "parenthesis")]
    [InlineData("cases >= 1)", "RULE013", 11, "`)`")]
    [InlineData("stage == \"plan", "RULE013", 10, "end")]
    [InlineData("5 <= cases <= 7", "RULE013", 12, "5 <= x && x <= 7")]
    [InlineData("(5 <= cases <= 7)", "RULE013", 13, "5 <= x && x <= 7")]
    [InlineData("cases == total == days", "RULE013", 16, "&&")]
    [InlineData("cases = 1", "RULE014", 7, "`==`")]
    [InlineData("stage == 'plan'", "RULE014", 10, "double quotes")]
    [InlineData("published and connected", "RULE014", 11, "`&&`")]
    [InlineData("published AND connected", "RULE014", 11, "`&&`")]
    [InlineData("(published and connected)", "RULE014", 12, "`&&`")]
    [InlineData("published or connected", "RULE014", 11, "`||`")]
    [InlineData("not published", "RULE014", 1, "`!`")]
    [InlineData("published 并且 connected", "RULE014", 11, "`&&`")]
    [InlineData("published & connected", "RULE014", 11, "`&&`")]
    [InlineData("published | connected", "RULE014", 11, "`||`")]
    [InlineData("cases ＞ 1", "RULE014", 7, "`>`")]
    [InlineData("cases ≥ 1", "RULE014", 7, "`>=`")]
    [InlineData("（cases > 1)", "RULE014", 1, "`(`")]
    [InlineData("stage == “plan”", "RULE014", 10, "`\"`")]
    [InlineData("cases > 50%", "RULE014", 11, "0.5")]
    [InlineData("cases > 12.5%", "RULE014", 13, "0.125")]
    [InlineData("cases > 1e3", "RULE014", 10, "plain decimal digits")]
    [InlineData("cases > 1m", "RULE014", 10, "plain decimal digits")]
    [InlineData("cases > 1.", "RULE014", 10, "plain decimal digits")]
    [InlineData("cases > 1234567890", "RULE016", 9, "9 digits")]
    [InlineData("1 < 2", "RULE020", 1, "no fact")]
    [InlineData("cases > 1 && 2 > 1", "RULE020", 14, "constants")]
    [InlineData("cases > 1 + 2", "RULE020", 9, "result")]
    [InlineData("cases > Math.Abs(2)", "RULE020", 9, "result")]
    [InlineData("сases > 1", "RULE027", 1, "U+0441")]
    [InlineData("caѕes > 1", "RULE027", 3, "U+0455")]
    [InlineData("cases\u200B > 1", "RULE027", 6, "U+200B")]
    [InlineData("\u202Ecases > 1", "RULE027", 1, "U+202E")]
    [InlineData("cases > 1\u2066", "RULE027", 10, "U+2066")]
    [InlineData("ｃases > 1", "RULE027", 1, "U+FF43")]
    [InlineData("cases.Length > 1", "RULE015", 6, "not allowed")]
    [InlineData("stage.ToUpper() == \"plan\"", "RULE015", 6, "not allowed")]
    [InlineData("DateTime.Now > 1", "RULE015", 9, "not allowed")]
    [InlineData("new(cases as x)", "RULE015", 1, "not allowed")]
    [InlineData("awards[0] > 1", "RULE015", 7, "not allowed")]
    [InlineData("cases > 1 ? published : connected", "RULE015", 11, "not allowed")]
    [InlineData("iif(published, connected, published)", "RULE015", 1, "not allowed")]
    [InlineData("true", "RULE015", 1, "not allowed")]
    [InlineData("published && true", "RULE015", 14, "not allowed")]
    [InlineData("null != cases", "RULE015", 1, "not allowed")]
    [InlineData("Math.Min(cases) > 1", "RULE013", 1, "2 argument")]
    [InlineData("Math.Abs(cases, total) > 1", "RULE013", 1, "1 argument")]
    [InlineData("Math.Min(published, 1) > 1", "RULE011", 10, "number")]
    [InlineData("Math.Round(cases) > 1", "RULE015", 5, "not allowed")]
    public void A_mistake_is_refused_in_its_place_with_its_cure(string text, string code, int column, string cure) =>
        Assert.Contains(cure, Refused(text, code, column).Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_expression_is_refused(string text) => Assert.Equal("RULE006", Assert.Single(Some.Read(text).Problems).Code);

    [Fact]
    public void A_typo_is_answered_with_the_nearest_fact_in_both_languages()
    {
        var problem = Refused("casess > 1", "RULE010", 1);
        Assert.Equal("There is no fact `casess`; did you mean `cases`?", problem.Message.En);
        Assert.Equal("没有名为 `casess` 的事实；您是否想写 `cases`？", problem.Message.Zh);
    }

    [Fact]
    public void Every_refusal_speaks_both_languages()
    {
        foreach (var text in Attacks.All.Where(text => text.Length < 100))
        {
            var problems = Some.Read(text).Problems;
            Assert.NotEmpty(problems);
            foreach (var message in problems.Select(problem => problem.Message))
            {
                Assert.Contains(message.Zh, character => character is >= '\u4E00' and <= '\u9FFF');
                Assert.NotEqual(message.Zh, message.En);
                Assert.EndsWith("。", message.Zh, StringComparison.Ordinal);
                Assert.Matches(@"[.?)]$", message.En);
            }
        }
    }

    [Fact]
    public void A_quote_or_a_backslash_before_the_mistake_moves_its_column_as_it_does_in_the_file()
    {
        // In the file: "stage == \"plan\" && casess > 1"
        var problem = Assert.Single(Some.Read("stage == \"plan\" && casess > 1").Problems);
        Assert.Equal(2 + 19 + 2, problem.Place!.Column);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Five_hundred_characters_are_allowed(int length, bool allowed) =>
        Assert.Equal(allowed, Some.Read("cases > 1".PadRight(length)).Expression is not null);

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void Twenty_four_parentheses_are_allowed(int depth, bool allowed) =>
        Assert.Equal(allowed, Some.Read(new string('(', depth) + "cases > 1" + new string(')', depth)).Expression is not null);

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Four_negations_in_a_row_are_allowed(int count, bool allowed) =>
        Assert.Equal(allowed, Some.Read(new string('!', count) + "published").Expression is not null);

    [Fact]
    public void Two_hundred_words_and_signs_are_the_most()
    {
        Assert.NotNull(Some.Read("1<cases" + string.Concat(Enumerable.Repeat("+1", 98))).Expression);
        Assert.Equal("RULE016", Assert.Single(Some.Read("1<cases" + string.Concat(Enumerable.Repeat("+1", 99))).Problems).Code);
    }

    [Fact]
    public void Longest_and_deepest_legal_expressions_fit_a_small_stack()
    {
        var deep = new string('(', 24) + "!!!!published" + new string(')', 24);
        var wide = "1<cases" + string.Concat(Enumerable.Repeat("+1", 98));
        var read = 0;
        var thread = new Thread(() => read = new[] { deep, wide }.Count(text => Some.Read(text).Expression is not null), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(2, read);
    }

    private static Problem Refused(string text, string code, int column)
    {
        var problem = Assert.Single(Some.Read(text).Problems);
        var escapes = text.AsSpan(0, Math.Min(column - 1, text.Length)).Count('"');
        Assert.Equal((code, column), (problem.Code, problem.Place!.Column - 1 - escapes));
        return problem;
    }
}
