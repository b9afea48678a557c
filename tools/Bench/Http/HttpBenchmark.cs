using ScoringGraph.Bench.Measuring;
using ScoringGraph.PostgreSql;

namespace ScoringGraph.Bench.Http;

/// <summary>The server against endpoints written by hand and other graphs, over HTTP, on the same rows of each database.</summary>
internal static class HttpBenchmark
{
    private const int Participants = 50;

    public static IEnumerable<Line> Lines()
    {
        if (!OperatingSystem.IsLinux()) return [Skipped("processor time per request is read from Linux's /proc")];
        return LoadGenerator.Installed is { } load ? MeasureAsync(load).GetAwaiter().GetResult() : [Skipped(LoadGenerator.WhyNot)];

        static Line Skipped(string whyNot) => new("requests per second", whyNot, "", "", Goal.Skipped);
    }

    private static async Task<List<Line>> MeasureAsync(LoadGenerator load)
    {
        using var rules = new HeatMapRules(Participants);
        var lines = new List<Line> { Line.Fact("requests come from", $"{load.Name}, over eight connections") };
        lines.AddRange(await MeasureAsync(load, HeatMapDatabase.SqliteAsync(rules)));
        if (PostgreSqlCluster.WhyNot is { } whyNot) lines.Add(new Line("PostgreSQL", whyNot, "", "", Goal.Skipped));
        else lines.AddRange(await MeasureAsync(load, HeatMapDatabase.PostgreSqlAsync(rules)));
        return lines;
    }

    private static async Task<IReadOnlyList<Line>> MeasureAsync(LoadGenerator load, Task<HeatMapDatabase> filling)
    {
        using var database = await filling;
        using var race = await Race.StartAsync(load, database);
        return await race.RunAsync();
    }
}
