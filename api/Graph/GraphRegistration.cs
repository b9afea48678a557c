using Microsoft.Extensions.DependencyInjection;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Access;
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
        services.AddSingleton<Remits>();
        services.AddSingleton<Reporting>();
        services.AddSingleton<Intake>();
        services.AddSingleton<ScoredEditions>();
        services.AddSingleton<IAsyncQueryExecutor, StoreQueryExecutor>();
        services.AddScoped(provider => Asker.Of(provider.GetRequiredService<RequestUser>().User));
        // The one place where rows are left out: whatever resolvers and loaders read, they read through this.
        services.AddScoped(provider => provider.GetRequiredService<Remits>().LimitsOf(provider.GetRequiredService<Asker>()) is { } limits ? database.Read(limits) : database.Read());
        return services.AddGraphQLServer()
            .AddTypes(typeof(GraphRegistration).Assembly)
            .AddAuthorization(options =>
            {
                foreach (var permission in Roles.Permissions) options.AddPolicy(permission, policy => policy.RequireAssertion(context => Asker.Of(context.User).May(permission)));
            })
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
