using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>Says what the graph is made of.</summary>
public interface IRequestExecutorBuilder
{
    IServiceCollection Services { get; }

    /// <summary>Adds every class of the assemblies that an attribute marks, and every loader in them.</summary>
    IRequestExecutorBuilder AddTypes(params Assembly[] assemblies);

    /// <summary>Adds single classes that an attribute marks.</summary>
    IRequestExecutorBuilder AddTypes(params Type[] types);

    /// <summary>Binds a C# type to a scalar that is text in requests and responses; <paramref name="parse"/> answers null for text that is none.</summary>
    IRequestExecutorBuilder AddScalar<T>(
        string name, Func<string, T?> parse, Func<T, string> serialize, string? description = null, string? specifiedBy = null)
        where T : struct;

    IRequestExecutorBuilder ModifyPagingOptions(Action<PagingOptions> modify);

    /// <summary>Says that the database keeps decimals to so many digits, and none larger than this either side of zero.</summary>
    IRequestExecutorBuilder AddDecimalPrecision(int digits, decimal max);

    IRequestExecutorBuilder ModifyLimits(Action<GraphLimits> modify);

    IRequestExecutorBuilder ModifyCostOptions(Action<CostOptions> modify);

    /// <summary>Turns failures into errors that clients can act on: a filter answers another error for one whose
    /// <see cref="IError.Exception"/> it knows, or the same.</summary>
    IRequestExecutorBuilder AddErrorFilter(Func<IError, IError> filter);

    IRequestExecutorBuilder ModifyPersistedOptions(Action<PersistedOptions> modify);

    /// <summary>Says whether the schema may be asked for by introspection; the SDL is downloaded all the same.</summary>
    IRequestExecutorBuilder AllowIntrospection(bool allow);

    /// <summary>Enforces [Authorize], and demands that every root field and node says who may ask it.</summary>
    IRequestExecutorBuilder AddAuthorization(Action<AuthorizationOptions>? configure = null);

    IRequestExecutorBuilder ModifySocketOptions(Action<GraphQLSocketOptions> modify);

    /// <summary>Changes the explorer page.</summary>
    IRequestExecutorBuilder ModifyToolOptions(Action<GraphQLToolOptions> modify);

    /// <summary>Topics that reach the subscribers of this process.</summary>
    IRequestExecutorBuilder AddInMemorySubscriptions();
}

/// <summary>Ways of saying it that HotChocolate has too.</summary>
public static class RequestExecutorBuilderExtensions
{
    public static IRequestExecutorBuilder AddQueryType<T>(this IRequestExecutorBuilder builder) => builder.AddTypes(typeof(T));

    public static IRequestExecutorBuilder AddMutationType<T>(this IRequestExecutorBuilder builder) => builder.AddTypes(typeof(T));

    public static IRequestExecutorBuilder AddSubscriptionType<T>(this IRequestExecutorBuilder builder) => builder.AddTypes(typeof(T));

    public static IRequestExecutorBuilder AddTypeExtension(this IRequestExecutorBuilder builder, Type type) => builder.AddTypes(type);

    public static IRequestExecutorBuilder AddTypeExtensionsFrom(this IRequestExecutorBuilder builder, Assembly assembly)
        => builder.AddTypes(assembly);

    /// <summary>Filtering is always there; the call keeps registrations the same under HotChocolate.</summary>
    public static IRequestExecutorBuilder AddFiltering(this IRequestExecutorBuilder builder) => builder;

    /// <summary>Sorting is always there; the call keeps registrations the same under HotChocolate.</summary>
    public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder) => builder;
}
