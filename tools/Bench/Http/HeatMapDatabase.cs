using Npgsql;
using ScoringGraph.Bench.Measuring;
using ScoringGraph.Bench.Months;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.PostgreSql;
using ScoringGraph.Store;

namespace ScoringGraph.Bench.Http;

/// <summary>A database of three scored months, with the same rows on every provider and in every run.</summary>
internal sealed class HeatMapDatabase : IDisposable
{
    private readonly PostgreSqlCluster? server;

    private HeatMapDatabase(HeatMapRules rules, StoreOptions options, string address, PostgreSqlCluster? server = null) =>
        (Rules, Options, Address, this.server) = (rules, options, address, server);

    public HeatMapRules Rules { get; }

    public StoreOptions Options { get; }

    /// <summary>How programs for Node are told of it: the file, or a URL.</summary>
    public string Address { get; }

    public string Name => server is null ? "SQLite" : "PostgreSQL";

    /// <summary>Processor time that the database's own processes have used; null where the contenders read the file themselves.</summary>
    public TimeSpan? Processor => server is null ? null : ProcessTree.Processor(server.ProcessId);

    public static async Task<HeatMapDatabase> SqliteAsync(HeatMapRules rules)
    {
        var file = Path.Combine(rules.Folder, "scores.db");
        var made = new HeatMapDatabase(rules, new StoreOptions(file), file);
        await made.FillAsync();
        return made;
    }

    public static async Task<HeatMapDatabase> PostgreSqlAsync(HeatMapRules rules)
    {
        var server = await PostgreSqlCluster.StartAsync();
        var source = await server.NewDatabaseAsync("scores");
        var made = new HeatMapDatabase(rules, new StoreOptions(source, StoreProvider.PostgreSql), $"postgresql:///scores?user=postgres&host={server.Folder}", server);
        await made.FillAsync();
        // Otherwise the server would do so by itself a minute later, amid the rounds.
        await using var database = NpgsqlDataSource.Create(source);
        await using var settle = database.CreateCommand("VACUUM ANALYZE");
        await settle.ExecuteNonQueryAsync();
        return made;
    }

    public void Dispose() => server?.Dispose();

    private async Task FillAsync()
    {
        var (editions, problems) = EditionCatalogue.Load(Rules.Rules);
        if (editions is null) throw new InvalidOperationException(string.Join("\n", problems));
        await using var database = await ScoreDatabase.OpenAsync(Options);
        foreach (var scheme in editions.Schemes)
            await database.WriteAsync(async write =>
            {
                await write.Catalogue.SaveAsync(RulePublication.VersionsOf(scheme));
                foreach (var month in scheme.Scheme.Months)
                    await write.Evaluations.AppendAsync(Score(editions.Edition(scheme.Scheme.Code, month)!));
            });
    }

    private NewEvaluation Score(CompiledEdition edition)
    {
        var facts = SyntheticMonth.Of(edition, Rules.Participants);
        var rows = facts.Participants.ToDictionary(item => item.Participant, item => item.Row, StringComparer.Ordinal);
        return new NewEvaluation(edition.Score(facts), edition.Hash, "", "bench", (card, _, award) => FactText.Write(rows[card.Participant], edition.CheckedOf(award.Criterion).Needed));
    }
}
