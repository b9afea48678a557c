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

    IRequestExecutorBuilder ModifyLimits(Action<GraphLimits> modify);

    /// <summary>Lets what went wrong inside be told in words of its own; what no filter changes stays masked.</summary>
    IRequestExecutorBuilder AddErrorFilter(Func<IError, IError> filter);

    IRequestExecutorBuilder ModifySocketOptions(Action<GraphQLSocketOptions> modify);

    /// <summary>Topics that reach the subscribers of this process.</summary>
    IRequestExecutorBuilder AddInMemorySubscriptions();

    /// <summary>Enforces [Authorize], and demands that every root field and node says who may ask it.</summary>
    IRequestExecutorBuilder AddAuthorization(Action<AuthorizationOptions>? configure = null);
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
