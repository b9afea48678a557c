using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using ScoringGraph.GraphEngine;

namespace ScoringGraph.Server.Identity;

/// <summary>Checks a token from a socket exactly as one from a header, by showing it as a header.</summary>
internal sealed class ConnectionAuthenticator(IServiceScopeFactory scopes) : IConnectionAuthenticator
{
    private const string Scheme = JwtBearerDefaults.AuthenticationScheme + " ";

    public async Task<ClaimsPrincipal?> AuthenticateAsync(string bearer)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Authorization = bearer.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? bearer : Scheme + bearer;
        return (await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme)).Principal;
    }
}
