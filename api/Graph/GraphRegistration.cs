using Microsoft.Extensions.DependencyInjection;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Explanations;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph;

/// <summary>Registers what may be asked and what answers it.</summary>
public static class GraphRegistration
{
    /// <summary>Adds the graph over a database and the editions that score.</summary>
    public static IRequestExecutorBuilder AddScoringGraph(this IServiceCollection services, ScoreDatabase database, EditionCatalogue editions)
    {
        services.AddSingleton(database);
        services.AddSingleton(editions);
        services.AddSingleton<Intake>();
        services.AddSingleton<ScoredEditions>();
        services.AddSingleton<IAsyncQueryExecutor, StoreQueryExecutor>();
        services.AddScoped(provider => provider.GetRequiredService<ScoreDatabase>().Read());
        return services.AddGraphQLServer()
            .AddTypes(typeof(GraphRegistration).Assembly)
            .AddFiltering()
            .AddSorting()
            .AddErrorFilter(StorageErrors.Tell)
            // A month of several hundred participants, reported at once, fits.
            .ModifyLimits(limits => limits.MaxRequestBytes = 1_500_000)
            .AddScalar<Month>("Month", text => Month.TryParse(text, out var month) ? month : null, month => month.ToString(), "A calendar month, written `2017-10`.", null);
    }

    private sealed class StoreQueryExecutor : IAsyncQueryExecutor
    {
        public Task<List<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => Queries.ToListAsync(query, cancellationToken);

        public Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => Queries.CountAsync(query, cancellationToken);
    }
}
