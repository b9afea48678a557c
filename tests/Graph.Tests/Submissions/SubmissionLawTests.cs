using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Tests;

/// <summary>In whatever portions facts come, the score is that of what is known in the end.</summary>
public sealed class SubmissionLawTests
{
    private static readonly Gen<(string Participant, string Fact, string Json)> Report = Gen.Select(
        OneOf("海门市", "海安县", "崇川区"),
        Gen.OneOf(
            Gen.Select(OneOf("businessStartupCasesReported", "constructionPermitCasesReported", "powerItemsSampled", "sampledPowerItemsOnboarded"), Gen.Int[0, 30], (fact, value) => (fact, value.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            Gen.Select(OneOf("portalLinksToServiceNet", "serviceNetDataSameSource", "flagshipStoreExists"), Gen.Bool, (fact, value) => (fact, value ? "true" : "false")),
            OneOf("businessStartupCasesReported", "powerItemsSampled", "flagshipStoreExists").Select(fact => (fact, "null"))),
        (participant, report) => (participant, report.Item1, report.Item2));

    [Fact]
    public async Task Portions_score_like_the_whole() => await Report.List[1, 6].List[1, 4].SampleAsync(
        async portions =>
        {
            await using var graph = await RunningGraph.EmptyAsync();
            foreach (var portion in portions) await graph.AcceptedAsync(Some.Submission(portion.DistinctBy(report => (report.Participant, report.Fact))));
            Assert.Equal(Direct(graph, portions), await ScoresAsync(graph));
        },
        iter: 8,
        threads: 1);

    private static Gen<string> OneOf(params string[] values) => Gen.OneOf(Array.ConvertAll(values, Gen.Const));

    private static List<string> Direct(RunningGraph graph, List<List<(string Participant, string Fact, string Json)>> portions)
    {
        var facts = new JsonObject();
        foreach (var (participant, fact, json) in portions.SelectMany(portion => portion.DistinctBy(report => (report.Participant, report.Fact))))
        {
            if (facts[participant] is not JsonObject known) facts[participant] = known = [];
            known[fact] = JsonNode.Parse(json);
        }

        var edition = graph.Editions.Edition("nantong-2017", Month.Parse("2017-10"))!;
        var problems = new ProblemList();
        var file = JsonSource.Read(Encoding.UTF8.GetBytes(new JsonObject { ["scheme"] = "nantong-2017", ["month"] = "2017-10", ["facts"] = facts }.ToJsonString()), "facts", problems)!;
        var score = edition.Score(FactsJson.Read(file, edition.Edition.Scheme, null, problems)!);
        return [.. score.Scorecards.Select(card => $"{card.Participant} {card.Final?.ToDecimal():0.####} {card.Rank} {card.Complete}")];
    }

    private static async Task<List<string>> ScoresAsync(RunningGraph graph) =>
    [
        .. from card in (await graph.DataAsync("{ scorecards { nodes { participant { code } final rank complete } } }")).GetProperty("scorecards").GetProperty("nodes").EnumerateArray()
           select $"{card.GetProperty("participant").GetProperty("code").GetString()} {card.GetProperty("final").GetDecimal():0.####} {card.GetProperty("rank").GetInt32()} {card.GetProperty("complete").GetBoolean()}",
    ];
}
