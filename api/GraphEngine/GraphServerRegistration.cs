using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine;

/// <summary>Registers the graph.</summary>
public static class GraphServerRegistration
{
    public static IRequestExecutorBuilder AddGraphQLServer(this IServiceCollection services)
    {
        var options = new GraphOptions();
        services.AddSingleton(options);
        services.AddSingleton(options.Limits);
        services.AddSingleton(options.Sockets);
        services.AddSingleton(options.Tool);
        services.TryAddSingleton(new DataLoaderOptions());
        services.AddScoped<RequestUser>();
        services.AddScoped<BatchScheduler>();
        services.AddScoped<IBatchScheduler>(s => s.GetRequiredService<BatchScheduler>());
        services.AddScoped<RequestLoaders>();
        services.AddScoped<Correlation>();
        services.TryAddSingleton(s => new IdentityLifetime(s.GetService<TimeProvider>() ?? TimeProvider.System, TimeSpan.Zero));
        services.TryAddSingleton<IAsyncQueryExecutor, InMemoryQueryExecutor>();
        services.AddSingleton(s => SchemaFactory.Build(options, s.GetRequiredService<IServiceProviderIsService>()));
        services.AddSingleton<IRequestExecutor>(s => new RequestExecutor(
            s.GetRequiredService<GraphQL.Types.Schema>(),
            options,
            s.GetRequiredService<IServiceScopeFactory>(),
            s.GetService<ILoggerFactory>()?.CreateLogger<RequestExecutor>() ?? Microsoft.Extensions.Logging.Abstractions.NullLogger<RequestExecutor>.Instance));
        return new Builder(options, services);
    }

    private sealed class Builder(GraphOptions options, IServiceCollection services) : IRequestExecutorBuilder
    {
        public IServiceCollection Services => services;

        public IRequestExecutorBuilder AddTypes(params Assembly[] assemblies)
        {
            options.Assemblies.AddRange(assemblies);
            return this;
        }

        public IRequestExecutorBuilder AddTypes(params Type[] types)
        {
            options.Types.AddRange(types);
            return this;
        }

        public IRequestExecutorBuilder AddScalar<T>(
            string name, Func<string, T?> parse, Func<T, string> serialize, string? description, string? specifiedBy)
            where T : struct
        {
            options.Scalars[typeof(T)] = new Scalar(
                name,
                description,
                specifiedBy,
                plain => plain is T ? plain : plain is string text ? parse(text) : null,
                value => value is T known ? serialize(known) : null);
            return this;
        }

        public IRequestExecutorBuilder ModifyPagingOptions(Action<PagingOptions> modify)
        {
            modify(options.Paging);
            return this;
        }

        public IRequestExecutorBuilder ModifySocketOptions(Action<GraphQLSocketOptions> modify)
        {
            modify(options.Sockets);
            return this;
        }

        public IRequestExecutorBuilder ModifyToolOptions(Action<GraphQLToolOptions> modify)
        {
            modify(options.Tool);
            return this;
        }

        public IRequestExecutorBuilder AddInMemorySubscriptions()
        {
            services.TryAddSingleton<InMemoryTopics>();
            services.TryAddSingleton<ITopicEventSender>(s => s.GetRequiredService<InMemoryTopics>());
            services.TryAddSingleton<ITopicEventReceiver>(s => s.GetRequiredService<InMemoryTopics>());
            return this;
        }

        public IRequestExecutorBuilder AddDecimalPrecision(int digits, decimal max)
        {
            options.Decimals = new DecimalGrid(digits, max);
            return this;
        }

        public IRequestExecutorBuilder ModifyLimits(Action<GraphLimits> modify)
        {
            modify(options.Limits);
            return this;
        }

        public IRequestExecutorBuilder ModifyCostOptions(Action<CostOptions> modify)
        {
            modify(options.Cost);
            return this;
        }

        public IRequestExecutorBuilder AddErrorFilter(Func<IError, IError> filter)
        {
            options.ErrorFilters.Add(filter);
            return this;
        }

        public IRequestExecutorBuilder ModifyPersistedOptions(Action<PersistedOptions> modify)
        {
            modify(options.Persisted);
            return this;
        }

        public IRequestExecutorBuilder AllowIntrospection(bool allow)
        {
            options.AllowsIntrospection = allow;
            return this;
        }

        public IRequestExecutorBuilder AddAuthorization(Action<AuthorizationOptions>? configure)
        {
            options.RequiresAuthorization = true;
            services.AddAuthorization(configure ?? (_ => { }));
            // Every rule is looked at for every request, asked or not, so one that is not fulfilled is no event.
            services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Authorization", LogLevel.Warning));
            return this;
        }
    }
}
