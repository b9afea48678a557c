using System.Globalization;

namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>Another plan in JSON alone: goals, logarithms and means come out as published, and mistakes in them are refused.</summary>
public class HumanDevelopmentIndexTests
{
    private const string Income = "2021-12/A3.G1.I1.json";

    private static readonly OtherPlan Plan = new("hdi-2021", "2021-12");

    [SkippableFact]
    public void All_191_countries_have_the_index_that_was_published()
    {
        Skip.IfNot(File.Exists(Repository.PublishedHdi), $"{Repository.PublishedHdi} does not lie beside the repository");
        var rows = File.ReadAllLines(Repository.PublishedHdi).Select(line => line.Split(',')).ToArray();
        var facts = string.Join(",\n", rows[1..].Select(row => $"\"{row[0]}\": {{{string.Join(", ", Enumerable.Range(2, 4).Select(column => $"\"{rows[0][column]}\": {row[column]}"))}}}"));
        var score = Plan.Score($"{{{facts}}}");
        Assert.Equal(191, rows.Length - 1);
        Assert.Equal(
            rows[1..].Select(row => (row[0], decimal.Parse(row[6], CultureInfo.InvariantCulture))).Order(),
            score.Scorecards.Select(card => (card.Participant, card.Final!.Value.Round(3))).Order());
    }

    [Fact]
    public void The_sample_scores_every_participant()
    {
        var score = Plan.ScoreSample();
        Assert.Equal((191, true), (score.Scorecards.Count, score.Complete));
        Assert.Equal(("CHE", 0.962m), score.Scorecards.Single(card => card.Rank == 1) is var first ? (first.Participant, first.Final!.Value.Round(3)) : default);
    }

    [Fact]
    public void Points_between_goals_are_explained() => Plan.Approve("A3.G1.I1", """{"NOR": {"gniPerCapita2017PppDollars": 64660.10622}}""");

    [Theory]
    [InlineData("\"none\": 100", "\"none\": 75000", "RULE040", "must differ")]
    [InlineData("\"none\": 100", "\"none\": 0", "RULE041", "above 0")]
    [InlineData("\"points\": 100", "\"points\": 0", "RULE019", "above 0")]
    [InlineData("\"full\": 75000", "\"fulll\": 75000", "JSON003", "full")]
    [InlineData("\"goals\"", "\"goal\"", "JSON003", "goals")]
    [InlineData("\"logarithmic\"", "\"logarithmc\"", "JSON006", "logarithmic")]
    [InlineData("\"metric\": \"gniPerCapita2017PppDollars\"", "\"metric\": \"gniPerCapita2017PppDolars\"", "RULE010", "gniPerCapita2017PppDollars")]
    [InlineData("\"metric\": \"gniPerCapita2017PppDollars\"", "\"metric\": \"1 / gniPerCapita2017PppDollars\"", "RULE017", "may be 0")]
    public void Broken_goals_are_refused_in_their_place(string old, string with, string code, string cure) => Plan.Refuses(Income, old, with, code, cure);

    [Theory]
    [InlineData("\"outOf\": 1", "\"outOf\": 0", "SCHEME018", "above 0")]
    [InlineData("\"geometricMean\"", "\"geometricMeen\"", "JSON006", "geometricMean")]
    [InlineData("\"weight\": 1", "\"weight\": 0.0000001", "SCHEME019", "6 digits")]
    [InlineData("\"weight\": 1", "\"weight\": 999", "SCHEME019", "simpler proportion")]
    [InlineData("\"partialArea\": \"rescale\"", "\"partialArea\": \"shrink\"", "SCHEME020", "rescale")]
    [InlineData("\"aggregate\": \"arithmeticMean\",", "", "SCHEME004", "add up to 200")]
    public void Broken_means_are_refused_in_their_place(string old, string with, string code, string cure) => Plan.Refuses("scheme.json", old, with, code, cure);
}
