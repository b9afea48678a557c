using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ScoringGraph.Bench.Measuring;

namespace ScoringGraph.Bench.Http;

/// <summary>What it costs to explain a card of 39 indicators, against giving its points: one client, one connection, SQLite, nothing cached.</summary>
internal static class ExplanationBenchmark
{
    private const int Participants = 50;
    private const string Card = "month: \"2017-11\", participant: \"如皋市\"";

    private const string Points =
        """{ scorecards(first: 1, where: { month: { eq: "2017-11" }, participant: { code: { eq: "如皋市" } } }) { nodes { rank final areaScores { points } results { points nominal outcome indicator { code } } } } }""";

    private const string Explained =
        $$"""
        { explanation(scheme: "nantong-2017", {{Card}}) { ...Claim because { ...Claim because { ...Claim because { ...Claim because { ...Claim because { ...Claim } } } } } } }
        fragment Claim on Explanation { kind points adds sentence { zh } }
        """;

    public static IEnumerable<Line> Lines()
    {
        using var rules = new HeatMapRules(Participants);
        using var database = HeatMapDatabase.SqliteAsync(rules).GetAwaiter().GetResult();
        using var server = Contenders.Ours("ours", database, cached: false);
        using var client = new HttpClient();
        server.FirstAnswerAsync(client, Question.Ranking).GetAwaiter().GetResult();
        var rounds = Session.Quick ? 50 : 400;
        // In turns, so that whatever else the machine does falls on both.
        var (points, explained) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            points.Add(Ask(client, server, Points));
            explained.Add(Ask(client, server, Explained));
        }

        var (plain, full) = (Median(points), Median(explained));
        yield return Line.AtMost("a card of 39 indicators among 50, every point explained / its points", Line.Text($"{full:0.00} ms / {plain:0.00} ms"), full / plain, 5.0);
    }

    private static double Ask(HttpClient client, Contender server, string query)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        var watch = Stopwatch.StartNew();
        using var response = client.PostAsync(new Uri(server.Address, "/graphql"), content).GetAwaiter().GetResult();
        var answer = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        watch.Stop();
        if (!response.IsSuccessStatusCode || !answer.Contains("\"points\":", StringComparison.Ordinal) || answer.Contains("\"errors\"", StringComparison.Ordinal)) throw new InvalidOperationException(answer);
        return watch.Elapsed.TotalMilliseconds;
    }

    // The first half warms up.
    private static double Median(List<double> times) => times.Skip(times.Count / 2).Order().ElementAt(times.Count / 4);
}
