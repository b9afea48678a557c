using System.Text.Json;
using System.Text.Json.Nodes;
using ScoringGraph.Evaluation.Editing;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Tests.Schemes;

namespace ScoringGraph.Evaluation.Tests.Editing;

public class EditorSchemasTests
{
    [Fact]
    public void The_schemas_beside_the_rules_are_those_of_their_scheme()
    {
        foreach (var folder in Repository.Schemes)
            foreach (var (name, text) in EditorSchemas.Of(SchemeFolder.Read(folder).Scheme!))
                Assert.True(File.ReadAllText($"{folder}/schema/{name}") == text, $"{name} is out of date: scoringgraph schema rules rules/{Path.GetFileName(folder)}");
    }

    [Theory]
    [InlineData("2017-10/A2.G1.I2.json", "indicator", "A2.G1.I2", "A2.G1.I22")]
    [InlineData("2017-10/A2.G1.I2.json", "indicator", "2017-10", "2018-01")]
    [InlineData("2017-10/A1.G1.I1.json", "indicator", "businessStartup3dLagging", "businessStartupCasesReported")]
    [InlineData("2017-10/A1.G1.I1.json", "indicator", "general", "generals")]
    [InlineData("cases/A1.G1.I1.json", "cases", "海门市", "海门")]
    [InlineData("cases/A1.G1.I1.json", "cases", "businessStartupCasesReported", "businessStartupCases")]
    [InlineData("samples/2017-10.json", "facts-file", "2017-10", "2017-09")]
    public void A_name_that_the_scheme_does_not_have_fits_the_general_schema_but_not_its_own(string file, string schema, string name, string unknown)
    {
        var text = File.ReadAllText($"{Repository.Rules}/{file}");
        var broken = JsonSerializer.SerializeToElement(JsonNode.Parse(text.Replace($"\"{name}\"", $"\"{unknown}\"", StringComparison.Ordinal)));
        Assert.Empty(JsonSchema.Of($"{schema}.schema.json").Errors(broken));
        Assert.NotEmpty(JsonSchema.At($"{Repository.Rules}/schema/{schema}.schema.json").Errors(broken));
    }

    [Theory]
    [InlineData("""{"effective": "2017-12", "areas": [{"code": "A1", "weight": 15}], "final": {"rounding": {"digits": 1, "mode": "halfUp"}}, "bonus": {"cap": null}}""", true)]
    [InlineData("""{"effective": "2017-12"}""", false)]
    [InlineData("""{"effective": "2018-01", "bonus": {"cap": null}}""", false)]
    [InlineData("""{"effective": "2017-12", "areas": [{"code": "A10", "weight": 15}]}""", false)]
    [InlineData("""{"effective": "2017-12", "areas": [{"code": "A1", "name": {"zh": "一", "en": "one"}}]}""", false)]
    [InlineData("""{"effective": "2017-12", "participants": []}""", false)]
    [InlineData("""{"effective": "2017-12", "final": {"outOf": 1}}""", false)]
    [InlineData("""{"effective": "2017-12", "penalties": {"entries": [{"code": "P9", "slug": "p", "name": {"zh": "九", "en": "nine"}, "kind": "events", "events": "nobodyKnows", "points": 1, "date": "d", "clauses": [{"text": "t", "line": 1}], "readings": []}]}}""", false)]
    public void What_a_month_amends_is_checked_while_it_is_written(string amendment, bool fits) =>
        Assert.Equal(fits, JsonSchema.At($"{Repository.Rules}/schema/amendment.schema.json").Errors(JsonDocument.Parse(amendment).RootElement).Count == 0);

    [Theory]
    [InlineData("2.5")]
    [InlineData("-1")]
    [InlineData("true")]
    public void A_value_that_the_fact_cannot_have_does_not_fit(string value)
    {
        var facts = JsonSerializer.SerializeToElement(JsonNode.Parse($$"""{"scheme": "nantong-2017", "month": "2017-10", "facts": {"海门市": {"businessStartupCasesReported": {{value}} } } }"""));
        Assert.NotEmpty(JsonSchema.At($"{Repository.Rules}/schema/facts-file.schema.json").Errors(facts));
    }
}
