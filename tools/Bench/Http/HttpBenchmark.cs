using System.Text.Json.Nodes;
using ScoringGraph.Bench.Measuring;

namespace ScoringGraph.Bench.Http;

/// <summary>The server against endpoints written by hand and other graphs, over HTTP, on the same file.</summary>
internal static class HttpBenchmark
{
    private const int Participants = 50;

    public static IEnumerable<Line> Lines()
    {
        if (NodePrograms.WhyNot() is { } whyNot) return [new Line("requests per second", whyNot, "", "", Goal.Skipped)];
        return MeasureAsync().GetAwaiter().GetResult();
    }

    private static async Task<List<Line>> MeasureAsync()
    {
        using var database = await HeatMapDatabase.MakeAsync(Participants);
        var contenders = new List<Contender>();
        try
        {
            var ours = Add(Contender.Dotnet("ours", "ScoringGraph.Server.dll", "--Database", database.File, "--Rules", database.Rules, "--Samples=false", "--RateLimit:Permits=0", "--environment", "Development"));
            var byHand = Add(Contender.Dotnet(HandWrittenServer.Name, "ScoringGraph.Bench.dll", HandWrittenServer.Verb, database.File));
            var mercurius = Add(Contender.Node("mercurius", "mercurius.mjs", database.File));
            var lines = new List<Line>();
            foreach (var question in new[] { Question.HeatMap, Question.Ranking })
            {
                await CompareAsync(contenders, question);
                var best = Measure(contenders, question);
                lines.AddRange(contenders.Select(contender => Fact(question, contender, best[contender])));
                lines.Add(Ratio(question, best[ours], best[byHand], byHand.Name, 1));
                lines.Add(Ratio(question, best[ours], best[mercurius], "mercurius, JIT and loaders", 5));
            }

            return lines;
        }
        finally
        {
            contenders.ForEach(contender => contender.Dispose());
        }

        Contender Add(Contender contender)
        {
            contenders.Add(contender);
            return contender;
        }
    }

    /// <summary>Ends the run unless all give the same JSON.</summary>
    private static async Task CompareAsync(IReadOnlyList<Contender> contenders, Question question)
    {
        using var client = new HttpClient();
        JsonNode? first = null;
        foreach (var contender in contenders)
        {
            var answer = JsonNode.Parse(await contender.FirstAnswerAsync(client, question));
            first ??= answer;
            if (!JsonNode.DeepEquals(first, answer))
                throw new InvalidOperationException($"{contender.Name} answers the {question.Name} otherwise than {contenders[0].Name}:\n{answer}");
        }
    }

    /// <summary>The best round of each: all are asked, one after the other, then all again.</summary>
    private static Dictionary<Contender, Round> Measure(IReadOnlyList<Contender> contenders, Question question)
    {
        var best = new Dictionary<Contender, Round>();
        foreach (var contender in contenders) Load.Put(contender, question, Session.Quick ? 2 : 5);
        for (var round = 0; round < (Session.Quick ? 2 : 4); round++)
            foreach (var contender in contenders)
                if (Load.Put(contender, question, Session.Quick ? 2 : 4) is var next && !(best.GetValueOrDefault(contender)?.Rate > next.Rate))
                    best[contender] = next;
        return best;
    }

    private static Line Fact(Question question, Contender contender, Round round) => Line.Fact(
        $"{question.Name}, {contender.Name}",
        Line.Text($"{round.Rate:N0} requests a second, {round.Processor:0.00} ms of processor each") + (round.Allocated is { } bytes ? Line.Text($", {bytes / 1024.0:N0} KB allocated") : ""));

    private static Line Ratio(Question question, Round ours, Round theirs, string name, double least) => Line.AtLeast(
        $"{question.Name}, ours / {name}",
        Line.Text($"{ours.Rate:N0} / {theirs.Rate:N0} requests a second; {ours.Processor:0.00} / {theirs.Processor:0.00} ms"),
        ours.Rate / theirs.Rate,
        least);
}
