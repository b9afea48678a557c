using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Who asks, for services that answer by who asks. Every scope that a request opens for its fields and loaders knows the same;
/// a scope that no request opened knows nobody.
/// </summary>
public sealed class RequestUser
{
    public ClaimsPrincipal User { get; internal set; } = new();
}

internal static class RequestScopes
{
    /// <summary>A scope of its own for a part of the request, with the same user.</summary>
    public static AsyncServiceScope NewScope(this IServiceProvider request)
    {
        var scope = request.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().User = request.GetRequiredService<RequestUser>().User;
        return scope;
    }
}
