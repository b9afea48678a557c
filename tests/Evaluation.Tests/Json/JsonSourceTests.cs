using System.Text;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Json;

public class JsonSourceTests
{
    [Fact]
    public void A_text_is_read_with_the_place_of_every_part()
    {
        var root = Read("{\n  \"名称\": \"海门市\", \"points\": [1, 2.50]\n}")!;
        Assert.Equal("海门市", root["名称"]!.Text);
        Assert.Equal(new Place("file.json", 2, 9), root["名称"]!.Place);
        Assert.Equal(new Place("file.json", 2, 16), root.Members[1].Place);
        Assert.Equal(new Place("file.json", 2, 30), root["points"]!.Items[1].Place);
        Assert.Equal("/points/1", root["points"]!.Items[1].Pointer);
        Assert.Equal(2.5m, root["points"]!.Items[1].Number);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{", 1, 2)]
    [InlineData("{\"a\": 1,}", 1, 9)]
    [InlineData("[1, 2,]", 1, 7)]
    [InlineData("{\"a\": 1} x", 1, 10)]
    [InlineData("// comment\n{}", 1, 1)]
    [InlineData("{\"a\": /* comment */ 1}", 1, 7)]
    [InlineData("{\n  \"地区\": 海门\n}", 2, 9)]
    [InlineData("{\n  \"地区\": \"海门市\", 单位: 1\n}", 2, 16)]
    [InlineData("{\"a\": NaN}", 1, 7)]
    [InlineData("{\"a\": Infinity}", 1, 7)]
    [InlineData("{'a': 1}", 1, 2)]
    [InlineData("{\"a\": 01}", 1, 8)]
    [InlineData("{\"a\": +1}", 1, 7)]
    [InlineData("{\"a\": .5}", 1, 7)]
    public void What_is_not_JSON_is_refused_at_its_line_and_column_in_characters(string text, int line, int column)
    {
        var problem = Assert.Single(Problems(text));
        Assert.Equal("JSON001", problem.Code);
        Assert.Equal(new Place("file.json", line, column), problem.Place);
        Assert.StartsWith("这里不是正确的 JSON", problem.Message.Zh, StringComparison.Ordinal);
        Assert.StartsWith("This is not JSON", problem.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_stands_twice_is_refused_with_both_places()
    {
        var problem = Assert.Single(Problems("{\"RuleName\": \"C1\",\n \"RuleName\": \"C2\"}"));
        Assert.Equal("JSON002", problem.Code);
        Assert.Equal(new Place("file.json", 2, 2), problem.Place);
        Assert.Contains("file.json:1:2", problem.Message.En, StringComparison.Ordinal);
        Assert.Contains("成员 `RuleName` 出现两次（第一次在 file.json:1:2）", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_two_levels_are_read_and_thirty_three_are_not()
    {
        Assert.Empty(Problems(new string('[', 32) + new string(']', 32)));
        Assert.Equal("JSON001", Assert.Single(Problems(new string('[', 33) + new string(']', 33))).Code);
    }

    [Fact]
    public void A_hundred_thousand_levels_do_not_end_the_process() => Assert.Equal("JSON001", Assert.Single(Problems(new string('[', 100_000))).Code);

    [Fact]
    public void A_byte_order_mark_moves_no_column()
    {
        var problems = new ProblemList();
        var root = JsonSource.Read([.. Encoding.UTF8.Preamble, .. "{\"a\": 1}"u8], "file.json", problems)!;
        Assert.Empty(problems.Problems);
        Assert.Equal(new Place("file.json", 1, 2), root.Members[0].Place);
    }

    [Fact]
    public void A_problem_after_a_byte_order_mark_is_in_its_place()
    {
        var problems = new ProblemList();
        JsonSource.Read([.. Encoding.UTF8.Preamble, .. "{\"a\": x}"u8], "file.json", problems);
        Assert.Equal(new Place("file.json", 1, 7), Assert.Single(problems.Problems).Place);
    }

    [Theory]
    [InlineData("{\"a\": \"\\ud800\"}")]
    [InlineData("{\"\\udfff\": 1}")]
    public void Half_a_character_is_refused_and_does_not_throw(string text) => Assert.Equal("JSON001", Assert.Single(Problems(text)).Code);

    [Fact]
    public void A_file_in_another_encoding_is_refused_with_the_encoding_that_is_wanted()
    {
        // 海门市 in GBK, as an old spreadsheet writes it.
        var problems = new ProblemList();
        Assert.Null(JsonSource.Read([.. "{\"a\": \""u8, 0xBA, 0xA3, 0xC3, 0xC5, 0xCA, 0xD0, .. "\"}"u8], "file.json", problems));
        var problem = Assert.Single(problems.Problems);
        Assert.Equal(("JSON001", new Place("file.json", 1, 8)), (problem.Code, problem.Place));
        Assert.Contains("UTF-8", problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("UTF-8", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var problems = new ProblemList();
        Assert.Null(JsonSource.ReadFile($"{Repository.Root}/no-such-file.json", "no-such-file.json", problems));
        var problem = Assert.Single(problems.Problems);
        Assert.Equal("FILE001 no-such-file.json:1:1 The file cannot be read: it does not exist", problem.In(Language.En));
        Assert.Equal("FILE001 no-such-file.json:1:1 文件无法读取：文件不存在", problem.In(Language.Zh));
    }

    private static JsonPart? Read(string text)
    {
        var problems = new ProblemList();
        var part = Some.Json(text, problems);
        Assert.Empty(problems.Problems);
        return part;
    }

    private static IReadOnlyList<Problem> Problems(string text)
    {
        var problems = new ProblemList();
        Some.Json(text, problems);
        return problems.Problems;
    }
}
