using Microsoft.Extensions.Logging;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Access;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Schemes;

/// <summary>
/// The editions that this server scores by: what it has compiled of the rules that the database lists. They are swapped whole,
/// after the commit; whoever takes the catalogue keeps one state of it from start to end.
/// </summary>
public sealed partial class CurrentEditions
{
    private readonly ScoreDatabase database;
    private readonly ILogger<CurrentEditions> log;

    // Swaps come one after the other, so that none undoes a later one. Nobody who reads or scores waits for this.
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile State state;

    public CurrentEditions(ScoreDatabase database, EditionCatalogue first, ILogger<CurrentEditions> log) =>
        (this.database, this.log, state) = (database, log, new State(first, new Remits(first), 0));

    public EditionCatalogue Catalogue => state.Catalogue;

    /// <summary>Who answers for what by the rules in force.</summary>
    public Remits Remits => state.Remits;

    /// <summary>Both, of the same state.</summary>
    public (EditionCatalogue Catalogue, Remits Remits) CatalogueAndRemits
    {
        get
        {
            var now = state;
            return (now.Catalogue, now.Remits);
        }
    }

    /// <summary>How often they were swapped.</summary>
    public long Swaps => state.Swaps;

    /// <summary>Whether the rules that a scheme was read from are those that the database lists.</summary>
    public static Task<bool> IsCurrentAsync(ReadContext rows, LoadedScheme scheme, CancellationToken cancellationToken) =>
        rows.ListsAsync(scheme.Scheme.Code, scheme.Rules.Select(rule => rule.Version), cancellationToken);

    /// <summary>Takes over what was published by others since the last time, if anything was.</summary>
    /// <exception cref="UnreadableRulesException">The database lists rules that this program cannot read.</exception>
    public Task RefreshAsync(CancellationToken cancellationToken) => ChangeAsync((_, _) => Task.FromResult(true), cancellationToken);

    /// <summary>The same; if it cannot be done now the editions stay as they are, and the log says so.</summary>
    public async Task TryRefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefreshAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is StoreException or UnreadableRulesException)
        {
            LogStale(log, failure);
        }
    }

    /// <summary>Lets one publication after the other work on the newest catalogue, and swap it when what it wrote is committed.</summary>
    /// <param name="change">Gets the catalogue and what swaps it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<T> ChangeAsync<T>(Func<EditionCatalogue, Action<EditionCatalogue>, Task<T>> change, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await CatchUpAsync(cancellationToken);
            return await change(Catalogue, Swap);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        foreach (var scheme in Catalogue.Schemes)
        {
            await using var rows = database.Read();
            if (await IsCurrentAsync(rows, scheme, cancellationToken)) continue;
            var listed = await Queries.ToListAsync(
                from version in rows.ListedRuleVersions where version.SchemeId == scheme.Scheme.Code select new { version.Indicator.Code, version.Effective, version.FileJson }, cancellationToken);
            var files = scheme.Rules.Aggregate(scheme.Files, (left, rule) => left.Without(rule.Path));
            files = listed.Aggregate(files, (made, version) => made.With(SchemeFiles.RulePath(version.Code, version.Effective), version.FileJson));
            var problems = new ProblemList();
            var read = scheme.With(files, problems) ?? throw new UnreadableRulesException(scheme.Scheme.Code, problems.Problems);
            Swap(Catalogue.With(read));
        }
    }

    private void Swap(EditionCatalogue next) => state = new State(next, new Remits(next), state.Swaps + 1);

    [LoggerMessage(LogLevel.Error, "The rules that were published elsewhere could not be taken over; this server goes on with those it has.")]
    private static partial void LogStale(ILogger log, Exception failure);

    private sealed record State(EditionCatalogue Catalogue, Remits Remits, long Swaps);
}

/// <summary>The database lists rules that this program cannot read: a newer one published them.</summary>
public sealed class UnreadableRulesException(string scheme, IReadOnlyList<Problem> problems)
    : Exception($"the published rules of `{scheme}` cannot be read: {string.Join(' ', problems)}");
