using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScoringGraph.Bench.Months;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.Store;

namespace ScoringGraph.Bench.Measuring;

/// <summary>A rule and its cases published again and again on a running server, an open month scored anew each time: what stays in memory, and what each takes.</summary>
internal static class PublicationBenchmark
{
    private const string Rule = "2017-10/A2.G4.I1.json";
    private const string Cases = "cases/A2.G4.I1.json";

    public static IEnumerable<Line> Lines() => RunAsync(Session.Quick ? [100, 500, 1_000] : [500, 2_500, 5_000]).GetAwaiter().GetResult();

    private static async Task<IEnumerable<Line>> RunAsync(int[] stops)
    {
        var folder = Directory.CreateTempSubdirectory("scoringgraph-bench-");
        try
        {
            await using var database = await ScoreDatabase.OpenAsync(new StoreOptions(Path.Combine(folder.FullName, "scores.db")));
            await using var server = await StartAsync(database);
            return LinesOf(await StatesAsync(server.Services, stops));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<WebApplication> StartAsync(ScoreDatabase database)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddScoringGraph(database, EditionCatalogue.Of([Plan.Scheme]));
        var server = builder.Build();
        await server.Services.GetRequiredService<RulePublication>().TakeOverAsync(Plan.Scheme, CancellationToken.None);
        var scheme = Plan.Scheme.Scheme;
        var submission = new NewSubmission(scheme.Code, Plan.October, "bench") { Facts = [new NewFact(scheme.Participants[0].Code, "mockCaseOnlineApplication", "true")] };
        if (await server.Services.GetRequiredService<Intake>().SubmitAsync(submission, Asker.System, CancellationToken.None) is { Receipt: null } refused)
            throw new InvalidOperationException(string.Join("\n", refused.Problems));
        await server.StartAsync();
        return server;
    }

    // Processor time, because the clock's says more about whatever else the machine does. Each is the mean of as many publications.
    private static async Task<IReadOnlyList<State>> StatesAsync(IServiceProvider services, int[] stops)
    {
        var (states, published, looked) = (new List<State>(), 0, stops[0] / 2);
        foreach (var stop in stops)
        {
            while (published < stop - looked) await PublishAsync(services, ++published);
            var before = Environment.CpuUsage.TotalTime;
            while (published < stop) await PublishAsync(services, ++published);
            var each = (Environment.CpuUsage.TotalTime - before) / looked;
            states.Add(new State(stop, Heap() / 1048576.0, Environment.WorkingSet / 1048576.0, each.TotalMilliseconds));
        }

        return states;
    }

    private static async Task PublishAsync(IServiceProvider services, int number)
    {
        var published = services.GetRequiredService<CurrentEditions>().Catalogue.Scheme(Plan.Scheme.Scheme.Code)!.Files;
        var rule = Plan.Scheme.Files.TextOf(Rule)!.Replace("<= 1\"", Line.Text($"<= {number + 1}\""), StringComparison.Ordinal);
        var cases = Plan.Scheme.Files.TextOf(Cases)! + (number % 2 == 0 ? "" : "\n");
        var publication = new NewPublication(Plan.Scheme.Scheme.Code, [new FileChange(Rule, rule, published.HashOf(Rule)), new FileChange(Cases, cases, published.HashOf(Cases))]);
        if (await services.GetRequiredService<RulePublication>().PublishAsync(publication, null, CancellationToken.None) is { Count: > 0 } problems)
            throw new InvalidOperationException(string.Join("\n", problems));
    }

    private static long Heap()
    {
        // Once more for what finalizers let go of.
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static IEnumerable<Line> LinesOf(IReadOnlyList<State> states)
    {
        var counts = string.Join(" / ", states.Reverse().Select(state => Line.Text($"{state.Count:N0}")));
        yield return Compare("managed heap", "0.0 MB", state => state.Heap, 1.1);
        yield return Compare("working set", "0 MB", state => state.WorkingSet, 1.2);
        yield return Compare("processor time of one", "0.0 ms", state => state.Processor, 1.2);

        Line Compare(string what, string format, Func<State, double> of, double most) => Line.AtMost(
            $"after {counts} publications: {what}",
            string.Join(" / ", states.Reverse().Select(state => of(state).ToString(format, CultureInfo.InvariantCulture))),
            of(states[^1]) / of(states[0]),
            most);
    }

    /// <summary>How it is after some publications.</summary>
    /// <param name="Count">How many.</param>
    /// <param name="Heap">Megabytes in use after a collection.</param>
    /// <param name="WorkingSet">Megabytes that the process holds.</param>
    /// <param name="Processor">Milliseconds that each of the last took.</param>
    private sealed record State(int Count, double Heap, double WorkingSet, double Processor);
}
