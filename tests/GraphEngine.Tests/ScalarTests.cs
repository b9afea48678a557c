namespace ScoringGraph.GraphEngine.Tests;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("{ twice(value: 0.1) }", """{"twice":0.2}""")]
    [InlineData("{ twice(value: 12345678901234567890.123456789) }", """{"twice":24691357802469135780.246913578}""")]
    [InlineData("{ moment(value: \"2026-07-01T08:00:00.120+08:00\") }", """{"moment":"2026-07-01T08:00:00.12+08:00"}""")]
    [InlineData("{ moment(value: \"2026-07-01T08:00:00Z\") }", """{"moment":"2026-07-01T08:00:00Z"}""")]
    [InlineData("{ anything(value: { a: [1, \"陈\", null], b: 1.50 }) }", """{"anything":{"a":[1,"陈",null],"b":1.50}}""")]
    [InlineData("{ greeting }", """{"greeting":"hello you (ScienceWriting)"}""")]
    [InlineData("{ greeting(name: \"陈's <b>\", times: 2, genre: B2_CATALOGUE) }", """{"greeting":"hello 陈's <b> hello 陈's <b> (B2Catalogue)"}""")]
    [InlineData("{ half(value: 1e300) a: half(value: 3) }", """{"half":5E+299,"a":1.5}""")]
    [InlineData("{ matrix }", """{"matrix":[["a",null]]}""")]
    [InlineData("{ books(last: 1) { nodes { season publishedOn genre code price } } }", """{"books":{"nodes":[{"season":"2026-12","publishedOn":"2026-12-31","genre":"B2_CATALOGUE","code":"00000000-0000-0000-0000-000000000005","price":0.01}]}}""")]
    public async Task A_value_goes_in_and_out_exactly(string query, string expected)
    {
        using var library = Some.Library();
        Assert.Equal($$"""{"data":{{expected}}}""", await library.AskAsync(query));
    }

    [Fact]
    public async Task Introspection_names_every_type()
    {
        using var library = Some.Library();
        var data = await library.DataAsync("{ __schema { queryType { name } types { name kind fields(includeDeprecated: true) { name args { name defaultValue } type { name kind ofType { name } } } enumValues(includeDeprecated: true) { name } inputFields(includeDeprecated: true) { name } specifiedByURL isOneOf } directives { name isRepeatable args(includeDeprecated: true) { name isDeprecated } } } }");
        var names = data.GetProperty("__schema").GetProperty("types").EnumerateArray().Select(t => t.GetProperty("name").GetString()).ToList();
        Assert.Contains("BookFilterInput", names);
        Assert.Equal(names.Count, names.Distinct().Count());
    }
}
