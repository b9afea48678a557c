using Microsoft.Extensions.DependencyInjection;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Decompositions;
using ScoringGraph.Graph.Drafts;
using ScoringGraph.Graph.Errors;
using ScoringGraph.Graph.Events;
using ScoringGraph.Graph.Explanations;
using ScoringGraph.Graph.Impact;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;

namespace ScoringGraph.Graph;

/// <summary>Registers what may be asked and what answers it.</summary>
public static class GraphRegistration
{
    /// <summary>Adds the graph over a database and the editions that score at first.</summary>
    public static IRequestExecutorBuilder AddScoringGraph(this IServiceCollection services, ScoreDatabase database, EditionCatalogue editions)
    {
        services.AddSingleton(database);
        services.AddSingleton(new CurrentEditions(database, editions));
        // Whatever answers a request sees one state of the rules from start to end.
        services.AddScoped(provider => provider.GetRequiredService<CurrentEditions>().Catalogue);
        services.AddSingleton<Intake>();
        services.AddSingleton<RulePublication>();
        services.AddSingleton<DraftChecks>();
        services.AddSingleton<DraftObstacles>();
        services.AddSingleton<DraftReports>();
        services.AddScoped<Drafting>();
        services.AddSingleton<DraftPublication>();
        services.AddSingleton<DraftSchedule>();
        services.AddSingleton<Announcements>();
        services.AddSingleton<PublishedElsewhere>();
        services.AddHostedService(provider => provider.GetRequiredService<Announcements>());
        services.AddScoped<Feed>();
        services.AddSingleton<ScoredEditions>();
        services.AddSingleton<Impacts>();
        services.AddSingleton<ScoreChanges>();
        services.AddScoped<IAsyncQueryExecutor, StoreQueryExecutor>();
        // Keys reach the database as one parameter, so a level is one statement however many they are; the cost limits bound them.
        services.AddSingleton(new DataLoaderOptions { MaxBatchSize = 100_000 });
        services.AddSingleton<IDataVersion, StoreVersion>();
        services.AddScoped(provider => Asker.Of(provider.GetRequiredService<RequestUser>().User));
        services.AddScoped<VisibleRows>();
        services.AddScoped(provider => provider.GetRequiredService<VisibleRows>().Read());
        return services.AddGraphQLServer()
            .AddTypes(typeof(GraphRegistration).Assembly)
            .AddAuthorization(options =>
            {
                foreach (var permission in Roles.Permissions) options.AddPolicy(permission, policy => policy.RequireAssertion(context => Asker.Of(context.User).May(permission)));
            })
            .AddFiltering()
            .AddSorting()
            .AddDecimalPrecision(Scaled.Digits, Scaled.Max)
            .AddErrorFilter(StoreErrors.Say)
            // Room for a heat map of 500 participants, the dearest of schema/views; a test holds the cost of each.
            .ModifyCostOptions(cost => (cost.MaxFieldCost, cost.MaxTypeCost) = (30_000, 5_000))
            .AddInMemorySubscriptions()
            .AddScalar<Month>("Month", text => Month.TryParse(text, out var month) ? month : null, month => month.ToString(), "A calendar month, written `2017-10`.", null);
    }

    private sealed class StoreQueryExecutor(ReadContext rows) : IAsyncQueryExecutor
    {
        public Task<List<T>> ToListAsync<T>(IQueryable<T> query, IReadOnlySet<string>? members, CancellationToken cancellationToken) => rows.ListAsync(query, members, cancellationToken);

        public Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => Queries.CountAsync(query, cancellationToken);
    }
}
