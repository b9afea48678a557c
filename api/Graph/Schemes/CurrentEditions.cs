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
public sealed class CurrentEditions
{
    private readonly ScoreDatabase database;
    // Swaps come one after the other, so that none undoes a later one. Nobody who reads or scores waits for this.
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile EditionsState now;

    public CurrentEditions(ScoreDatabase database, EditionCatalogue first) =>
        (this.database, now) = (database, new EditionsState(first, new Remits(first), 0, 0));

    /// <summary>Everything about one state of the rules.</summary>
    public EditionsState Now => now;

    public EditionCatalogue Catalogue => now.Catalogue;

    /// <summary>Takes over what was published by others since the last time, if anything was.</summary>
    /// <exception cref="UnreadableRulesException">The database lists rules that this program cannot read.</exception>
    public Task RefreshAsync(CancellationToken cancellationToken) => ChangeAsync((_, _) => Task.FromResult(true), cancellationToken);

    /// <summary>Lets one publication after the other work on the newest state, and swap it when what it wrote is committed.</summary>
    /// <param name="change">Gets the state, and what swaps it for a catalogue and the sequence of the last version in it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<T> ChangeAsync<T>(Func<EditionsState, Action<EditionCatalogue, long>, Task<T>> change, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await CatchUpAsync(cancellationToken);
            return await change(now, Swap);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await using var rows = database.ReadSnapshot();
        var last = await KnownRules.LastAsync(rows, cancellationToken);
        if (last == now.RulesSequence) return;
        var catalogue = now.Catalogue;
        foreach (var scheme in catalogue.Schemes)
        {
            var published = await new KnownRules(rows, scheme.Scheme.Code, last).ReadAsync(cancellationToken);
            // Until its first start has stored them, a scheme's files are only on disk.
            if (published.Count == 0) continue;
            var files = SchemeFiles.Empty(scheme.Folder).With(published.Select(file => (file.Path, (string?)file.Text)));
            if (files.Paths.SequenceEqual(scheme.Files.Paths) && files.Paths.All(path => files.HasSame(path, scheme.Files))) continue;
            var problems = new ProblemList();
            catalogue = catalogue.With(scheme.With(files, problems) ?? throw new UnreadableRulesException(scheme.Scheme.Code, problems.Problems));
        }

        Swap(catalogue, last);
    }

    private void Swap(EditionCatalogue next, long last) => now = new EditionsState(next, new Remits(next), last, now.Swaps + 1);
}

/// <summary>One state of the rules.</summary>
/// <param name="Catalogue">The editions.</param>
/// <param name="Remits">Who answers for what by them.</param>
/// <param name="RulesSequence">The sequence of the last version in them; while it is the last in the database, they are in force.</param>
/// <param name="Swaps">How often the state was swapped before.</param>
public sealed record EditionsState(EditionCatalogue Catalogue, Remits Remits, long RulesSequence, long Swaps)
{
    /// <summary>Whether nothing was published since.</summary>
    public async Task<bool> IsCurrentAsync(ReadContext rows, CancellationToken cancellationToken) => await KnownRules.LastAsync(rows, cancellationToken) == RulesSequence;
}

/// <summary>The database lists rules that this program cannot read: a newer one published them.</summary>
public sealed class UnreadableRulesException(string scheme, IReadOnlyList<Problem> problems)
    : Exception($"the published rules of `{scheme}` cannot be read: {string.Join(' ', problems)}");
