using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Json;

public class ObjectReaderTests
{
    [Fact]
    public void Every_problem_is_reported_at_once()
    {
        var problems = Problems("""{"code": 7, "naem": {"zh": "名", "en": "name"}, "points": "many", "extra": 1}""", reader =>
        {
            reader.Text("code");
            reader.Bilingual("name");
            reader.Number("points");
            reader.Integer("order");
        });
        Assert.Equal(["JSON005", "JSON004", "JSON005", "JSON004", "JSON003", "JSON003"], problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_unknown_member_suggests_the_nearest_known_one()
    {
        var problem = Assert.Single(Problems("""{"Expresion": "a"}""", reader => reader.Optional("Expression")));
        Assert.Equal(("JSON003", "/Expresion", new Place("file.json", 1, 2)), (problem.Code, problem.Path, problem.Place));
        Assert.Equal("There is no member `Expresion`; did you mean `Expression`?", problem.Message.En);
        Assert.Equal("没有名为 `Expresion` 的成员；您是否想写 `Expression`？", problem.Message.Zh);
    }

    [Fact]
    public void A_member_in_the_wrong_case_is_unknown()
    {
        var problem = Assert.Single(Problems("""{"rulename": "C1"}""", reader => reader.Optional("RuleName")));
        Assert.Contains("`RuleName`", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_with_no_near_name_lists_what_is_allowed()
    {
        var problem = Assert.Single(Problems("""{"zzzzzz": 1}""", reader => reader.Optional("code")));
        Assert.Equal("There is no member `zzzzzz`; allowed are `code`.", problem.Message.En);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("\"1\"")]
    [InlineData("1e12")]
    [InlineData("true")]
    public void A_whole_number_is_nothing_else(string value) =>
        Assert.Equal("JSON005", Assert.Single(Problems($$"""{"line": {{value}}}""", reader => reader.Integer("line"))).Code);

    [Theory]
    [InlineData("\"1/10\"", "0.1")]
    [InlineData("0.1", "0.1")]
    [InlineData("\"1/3\"", "1/3")]
    public void A_share_is_a_number_or_a_fraction(string value, string read)
    {
        var problems = new ProblemList();
        var reader = new ObjectReader(Some.Json($$"""{"value": {{value}}}""", problems)!, problems);
        Assert.Equal(read, reader.FractionOf(reader.Required("value")!).ToString());
        Assert.Empty(problems.Problems);
    }

    [Theory]
    [InlineData("\"1/0\"")]
    [InlineData("\"a/b\"")]
    [InlineData("\"1/2/3\"")]
    [InlineData("\"1/-3\"")]
    public void What_is_no_share_is_refused(string value) =>
        Assert.Equal("JSON005", Assert.Single(Problems($$"""{"value": {{value}}}""", reader => reader.FractionOf(reader.Required("value")!))).Code);

    [Fact]
    public void A_setting_with_one_implemented_value_is_refused_when_changed()
    {
        var problem = Assert.Single(Problems("""{"scope": "area"}""", reader => reader.Only("scope", "indicator")));
        Assert.Equal("JSON006", problem.Code);
        Assert.Contains("`indicator`", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_where_an_object_belongs_is_one_problem_not_many() =>
        Assert.Equal("JSON005", Assert.Single(Problems("[1]", reader =>
        {
            reader.Text("code");
            reader.Number("points");
        })).Code);

    private static IReadOnlyList<Problem> Problems(string text, Action<ObjectReader> read)
    {
        var problems = new ProblemList();
        var reader = new ObjectReader(Some.Json(text, problems)!, problems);
        read(reader);
        reader.End();
        return problems.Problems;
    }
}
