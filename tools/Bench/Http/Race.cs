using System.Text.Json.Nodes;
using ScoringGraph.Bench.Measuring;
using ScoringGraph.Store;

namespace ScoringGraph.Bench.Http;

/// <summary>All contenders on one database: ours without and with its cache of responses, and whom it is compared with.</summary>
internal sealed class Race : IDisposable
{
    private readonly LoadGenerator load;
    private readonly HeatMapDatabase database;
    private readonly HttpClient client = new();
    private readonly List<Contender> all = [];
    private readonly List<(Contender Contender, double Least)> rivals = [];
    private readonly List<Line> skipped = [];

    private Race(LoadGenerator load, HeatMapDatabase database) => (this.load, this.database) = (load, database);

    private Contender Ours => all[0];

    private Contender Cached => all[1];

    public static async Task<Race> StartAsync(LoadGenerator load, HeatMapDatabase database)
    {
        var race = new Race(load, database);
        try
        {
            await race.AddAllAsync();
            return race;
        }
        catch
        {
            race.Dispose();
            throw;
        }
    }

    public async Task<IReadOnlyList<Line>> RunAsync()
    {
        var lines = new List<Line>();
        foreach (var question in new[] { Question.HeatMap, Question.Ranking })
        {
            var best = Measure(question, await CompareAsync(question));
            lines.AddRange(all.Select(contender => Fact(question, contender, best[contender])));
            foreach (var (rival, least) in rivals)
            {
                lines.Add(Ratio(question, best, Ours, rival, least));
                lines.Add(Ratio(question, best, Cached, rival, least) with { Wanted = "", Goal = Goal.None });
            }
        }

        return [.. lines, .. skipped];
    }

    public void Dispose()
    {
        all.ForEach(contender => contender.Dispose());
        client.Dispose();
    }

    private async Task AddAllAsync()
    {
        await AddAsync(Contenders.Ours("ours", database, cached: false));
        await AddAsync(Contenders.Ours("ours with response cache", database, cached: true));
        rivals.Add((await AddAsync(Contenders.ByHand(database)), 1));
        await AddNodeAsync(Contenders.Mercurius, NodePrograms.Folder, Contenders.StartMercurius, 5);
        if (database.Options.Provider == StoreProvider.PostgreSql)
            await AddNodeAsync(Contenders.PostGraphile, NodePrograms.PostGraphileFolder, Contenders.StartPostGraphile, 10);
    }

    private async Task AddNodeAsync(string name, string folder, Func<HeatMapDatabase, Contender> start, double least)
    {
        if (NodePrograms.WhyNot(folder) is { } whyNot) skipped.Add(new Line($"{database.Name}, ours / {name}", whyNot, "", Line.Text($"at least {least:0}x"), Goal.Skipped));
        else rivals.Add((await AddAsync(start(database)), least));
    }

    // One after the other: a server that starts may write, and SQLite lets one write at a time.
    private async Task<Contender> AddAsync(Contender contender)
    {
        all.Add(contender);
        await contender.FirstAnswerAsync(client, Question.Ranking);
        return contender;
    }

    /// <summary>The length of everybody's answer; ends the run unless all say the same.</summary>
    private async Task<Dictionary<Contender, int>> CompareAsync(Question question)
    {
        var lengths = new Dictionary<Contender, int>();
        JsonNode? first = null;
        foreach (var contender in all)
        {
            var bytes = await contender.FirstAnswerAsync(client, question);
            var answer = contender.Dialect.Read(JsonNode.Parse(bytes)!);
            first ??= answer;
            if (!JsonNode.DeepEquals(first, answer))
                throw new InvalidOperationException($"{contender.Name} answers the {question.Name} otherwise than {Ours.Name}:\n{answer}\n{first}");
            lengths[contender] = bytes.Length;
        }

        return lengths;
    }

    /// <summary>The best round of each: all are asked, one after the other, then all again.</summary>
    private Dictionary<Contender, Round> Measure(Question question, Dictionary<Contender, int> lengths)
    {
        var best = new Dictionary<Contender, Round>();
        foreach (var contender in all) load.Post(question.Address(contender), question.Body(contender.Dialect), Session.Quick ? 4 : 6);
        for (var round = 0; round < (Session.Quick ? 2 : 4); round++)
            foreach (var contender in all)
            {
                var next = Round.Of(load, database, contender, question, lengths[contender], 4);
                if (!(best.GetValueOrDefault(contender)?.Rate > next.Rate)) best[contender] = next;
            }

        return best;
    }

    private Line Fact(Question question, Contender contender, Round round) => Line.Fact(
        $"{database.Name}, {question.Name}, {contender.Name}",
        Line.Text($"{round.Rate:N0} requests a second, {round.Milliseconds} of processor each") + (round.Allocated is { } bytes ? Line.Text($", {bytes / 1024.0:N0} KB allocated") : ""));

    private Line Ratio(Question question, Dictionary<Contender, Round> best, Contender mine, Contender rival, double least) => Line.AtLeast(
        $"{database.Name}, {question.Name}, {mine.Name} / {rival.Name}",
        Line.Text($"{best[mine].Rate:N0} / {best[rival].Rate:N0} requests a second; {best[mine].Milliseconds} / {best[rival].Milliseconds}"),
        best[mine].Rate / best[rival].Rate,
        least);
}
