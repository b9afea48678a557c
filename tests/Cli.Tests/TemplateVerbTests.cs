using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScoringGraph.Cli.Tests;

public class TemplateVerbTests
{
    [Theory]
    [InlineData("2017-10")]
    [InlineData("2017-11")]
    [InlineData("2017-12")]
    public void Filled_in_from_the_sample_it_scores_the_same(string month)
    {
        using var files = new SomeFiles();
        var template = JsonNode.Parse(Template(month, "json").Output)!;
        var sample = JsonNode.Parse(File.ReadAllText($"{Run.Root}/{Run.Sample(month)}"))!;
        foreach (var (participant, facts) in sample["facts"]!.AsObject())
            foreach (var (fact, value) in facts!.AsObject())
            {
                Assert.True(template["facts"]![participant]!.AsObject().ContainsKey(fact), $"the template of {month} does not ask for {fact}");
                template["facts"]![participant]![fact] = value?.DeepClone();
            }

        if (sample["nonParticipation"] is { } absent) template["nonParticipation"] = absent.DeepClone();
        var run = Run.Score(month, files.Write("facts.json", template.ToJsonString()), "--format", "json");
        Assert.Equal("", run.Errors);
        Assert.Equal(Run.Score(month, Run.Sample(month), "--format", "json").Output, run.Output);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public void Not_filled_in_it_scores_as_incomplete(string format)
    {
        using var files = new SomeFiles();
        var template = Template("2017-11", format);
        Assert.Equal((0, ""), (template.Exit, template.Errors));
        var run = Run.Score("2017-11", files.Write($"facts.{format}", template.Output), "--format", "json");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        var score = JsonDocument.Parse(run.Output).RootElement;
        Assert.False(score.GetProperty("complete").GetBoolean());
        Assert.All(score.GetProperty("scorecards").EnumerateArray(), card =>
        {
            Assert.False(card.GetProperty("complete").GetBoolean());
            Assert.Equal(0m, card.GetProperty("final").GetDecimal());
            Assert.DoesNotContain(card.GetProperty("results").EnumerateArray(), result => result.GetProperty("outcome").GetString() is not ("FACT_MISSING" or "PARTIAL"));
        });
    }

    [Fact]
    public void Each_fact_says_in_both_languages_what_it_is_and_which_criteria_need_it()
    {
        var legend = JsonDocument.Parse(Template("2017-10", "json").Output).RootElement.GetProperty("legend").GetProperty("sampledPowerItemsOnboarded");
        Assert.Equal(
            """{"zh":"抽取的权力事项中已进驻的项数","en":"Power items of the draw that are on board","type":"integer","unit":"项 / items","neededBy":"A2.G1.I2.M10.C1"}""",
            JsonSerializer.Serialize(legend, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void CSV_labels_speak_the_language_asked_for()
    {
        Assert.Contains("海门市,sampledPowerItemsOnboarded,,抽取的权力事项中已进驻的项数,项,A2.G1.I2.M10.C1\n", Template("2017-10", "csv").Output, StringComparison.Ordinal);
        Assert.Contains("海门市,sampledPowerItemsOnboarded,,Power items of the draw that are on board,items,A2.G1.I2.M10.C1\n", Run.Of("template", "--scheme", Run.Scheme, "--month", "2017-10", "--format", "csv", "--lang", "en").Output, StringComparison.Ordinal);
    }

    private static Run Template(string month, string format) => Run.Of("template", "--scheme", Run.Scheme, "--month", month, "--format", format);
}
