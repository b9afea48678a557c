using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Tests;

/// <summary>Rules are published by one server while two score. `PUBLICATION_ROUNDS` says how often; 10,000 takes minutes.</summary>
public sealed class PublicationRaceTests
{
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("PUBLICATION_ROUNDS") ?? "60", CultureInfo.InvariantCulture);

    [SkippableTheory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task No_evaluation_mixes_versions_and_none_is_by_rules_older_than_the_last(StoreProvider provider)
    {
        using var folder = new TemporaryFolder();
        var rules = TwinRules.In(folder);
        await using var one = provider == StoreProvider.Sqlite ? await RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: false) : await RunningGraph.OnPostgreSqlAsync(rules);
        await using var other = await one.AnotherAsync(TimeSpan.FromMilliseconds(200));
        using var published = new CancellationTokenSource();
        var submitting = Task.WhenAll(new[] { one, other }.Select((graph, index) => SubmitUntilAsync(graph, "ab"[index..(index + 1)], published.Token)));
        for (var threshold = 2; threshold < Rounds + 2; threshold++) await PublishAsync(one, threshold);
        await published.CancelAsync();
        await submitting;

        var evaluations = await EvaluationsAsync(one);
        Assert.True(evaluations.Count > Rounds, $"{evaluations.Count} evaluations for {Rounds} publications");
        var last = 0;
        foreach (var results in evaluations)
        {
            var threshold = Assert.Single(results.Select(result => result.Threshold).Distinct());
            Assert.True(threshold >= last, $"an evaluation by {threshold} follows one by {last}");
            Assert.All(results, result => Assert.Equal(result.Number >= threshold ? 50 : 0, result.Points));
            last = threshold;
        }

        Assert.Equal(Rounds + 1, last);
    }

    private static async Task PublishAsync(RunningGraph graph, int threshold)
    {
        var files = graph.Catalogue().Scheme(TwinRules.Code)!.Files;
        FileChange[] changes = [.. TwinRules.Indicators.Select(indicator => new FileChange(TwinRules.PathOf(indicator), TwinRules.TextOf(indicator, threshold), files.HashOf(TwinRules.PathOf(indicator))))];
        Assert.Empty(await graph.PublishAsync(new NewPublication(TwinRules.Code, changes)));
    }

    private static async Task SubmitUntilAsync(RunningGraph graph, string participant, CancellationToken ended)
    {
        var intake = graph.Services.GetRequiredService<Intake>();
        for (var number = 1; !ended.IsCancellationRequested; number++)
        {
            var submission = new NewSubmission(TwinRules.Code, Month.Parse(TwinRules.Month), "填报人")
            {
                Facts = [new NewFact(participant, TwinRules.Fact, $"{number % Rounds}")],
            };
            Assert.Empty((await intake.SubmitAsync(submission, Asker.System, CancellationToken.None)).Problems);
            // Publications are to get their turn at the writers' gate, and take longer.
            await Task.Delay(1, CancellationToken.None);
        }
    }

    // By evaluation, in order: each result with the threshold of its rule version and the number that its award read.
    private static async Task<List<List<(int Threshold, int Number, decimal Points)>>> EvaluationsAsync(RunningGraph graph)
    {
        await using var rows = graph.Database.Read();
        var versions = (await Queries.ToListAsync(rows.RuleVersions)).ToDictionary(row => row.Id, ThresholdOf, StringComparer.Ordinal);
        var results = await Queries.ToListAsync(
            from result in rows.Results
            orderby result.EvaluationId, result.Id
            select new { result.EvaluationId, result.RuleVersionId, result.Points, result.Awards.First().OperandsJson });
        return
        [
            .. results.Where(result => result.OperandsJson != "{}").GroupBy(result => result.EvaluationId)
                .Select(group => group.Select(result => (versions[result.RuleVersionId], NumberOf(result.OperandsJson), result.Points ?? -1)).ToList()),
        ];
    }

    private static int ThresholdOf(RuleVersionRow version) =>
        int.Parse(JsonDocument.Parse(version.FileJson).RootElement.GetProperty("workflow").GetProperty("Rules")[0].GetProperty("Expression").GetString()!.Split(' ')[^1], CultureInfo.InvariantCulture);

    private static int NumberOf(string operands) => JsonDocument.Parse(operands).RootElement.GetProperty(TwinRules.Fact).GetInt32();
}
