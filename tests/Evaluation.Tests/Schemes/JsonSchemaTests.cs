using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScoringGraph.Evaluation.Tests.Schemes;

public class JsonSchemaTests
{
    [Fact]
    public void Every_file_of_the_rules_fits_the_schema_that_it_names()
    {
        var files = Directory.GetFiles($"{Repository.Root}/rules", "*.json", SearchOption.AllDirectories).Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)).ToArray();
        Assert.InRange(files.Length, 100, int.MaxValue);
        foreach (var file in files)
        {
            var content = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            var schema = Path.GetFullPath($"{Path.GetDirectoryName(file)}/{content.GetProperty("$schema").GetString()}");
            var errors = JsonSchema.At(schema).Errors(content);
            Assert.True(errors.Count == 0, $"{file}: {string.Join("; ", errors.Take(3))}");
        }
    }

    [Theory]
    [InlineData("scheme.schema.json", "scheme.json", "/code", null)]
    [InlineData("scheme.schema.json", "scheme.json", "/colour", "\"blue\"")]
    [InlineData("scheme.schema.json", "scheme.json", "/months", "[\"10/2017\"]")]
    [InlineData("scheme.schema.json", "scheme.json", "/areas/0/weight", "\"10\"")]
    [InlineData("scheme.schema.json", "scheme.json", "/lag/derive", "\"sometimes\"")]
    [InlineData("scheme.schema.json", "scheme.json", "/final/rounding/mode", "\"halfEven\"")]
    [InlineData("scheme.schema.json", "scheme.json", "/document/date", "\"27.10.2017\"")]
    [InlineData("scheme.schema.json", "scheme.json", "/bonus/entries/0/kind", "\"gift\"")]
    [InlineData("facts.schema.json", "facts.json", "/facts/0/type", "\"number\"")]
    [InlineData("facts.schema.json", "facts.json", "/facts/0/name", "\"1st\"")]
    [InlineData("facts.schema.json", "facts.json", "/facts/0/label", "\"Cases\"")]
    [InlineData("facts.schema.json", "facts.json", "/facts/0/label", null)]
    [InlineData("readings.schema.json", "readings.json", "/readings/0/importance", "4")]
    [InlineData("readings.schema.json", "readings.json", "/readings/0/default", null)]
    [InlineData("readings.schema.json", "readings.json", "/readings/0/id", "\"\"")]
    [InlineData("indicator.schema.json", "2017-10/A2.G1.I1.json", "/effective", "\"2017-13\"")]
    [InlineData("indicator.schema.json", "2017-10/A2.G1.I1.json", "/method/kind", "\"mean\"")]
    [InlineData("indicator.schema.json", "2017-10/A2.G1.I1.json", "/workflow/Rules/0/Expresion", "\"a\"")]
    [InlineData("indicator.schema.json", "2017-10/A2.G1.I1.json", "/workflow/Rules/0/Expression", null)]
    [InlineData("indicator.schema.json", "2017-10/A2.G1.I1.json", "/workflow/Rules/0/RuleName", "\"first\"")]
    [InlineData("indicator.schema.json", "2017-10/A2.G1.I1.json", "/workflow/Rules", "[]")]
    [InlineData("indicator.schema.json", "2017-10/A2.G1.I1.json", "/workflow/WorkflowsToInject", "[\"A2.G1.I1\"]")]
    [InlineData("indicator.schema.json", "2017-10/A2.G1.I1.json", "/workflow/Rules/0/Properties/award/points", "-1")]
    [InlineData("indicator.schema.json", "2017-10/A2.G1.I1.json", "/workflow/Rules/0/Properties/award", "{\"kind\": \"perUnit\"}")]
    [InlineData("cases.schema.json", "cases/A2.G1.I2.json", "/cases/0/month", "\"October\"")]
    [InlineData("cases.schema.json", "cases/A2.G1.I2.json", "/cases/0/expect", null)]
    [InlineData("cases.schema.json", "cases/A2.G1.I2.json", "/cases/0/expect/海门市/results/A2.G1.I2/outcome", "\"MAYBE\"")]
    [InlineData("facts-file.schema.json", "samples/2017-10.json", "/month", "201710")]
    [InlineData("facts-file.schema.json", "samples/2017-10.json", "/facts", "[]")]
    [InlineData("facts-file.schema.json", "samples/2017-10.json", "/scheme", null)]
    public void A_broken_variant_of_a_real_file_does_not_fit(string schema, string file, string pointer, string? value)
    {
        var content = JsonNode.Parse(File.ReadAllText($"{Repository.Rules}/{file}"))!;
        Assert.Empty(JsonSchema.Of(schema).Errors(JsonSerializer.SerializeToElement(content)));
        Change(content, pointer[1..].Split('/'), value);
        Assert.NotEmpty(JsonSchema.Of(schema).Errors(JsonSerializer.SerializeToElement(content)));
    }

    // Null takes the member out.
    private static void Change(JsonNode content, string[] path, string? value)
    {
        var parent = path[..^1].Aggregate(content, (node, name) => node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : node[name]!);
        var owner = parent.AsObject();
        if (value is null) Assert.True(owner.Remove(path[^1]));
        else owner[path[^1]] = JsonNode.Parse(value);
    }
}
