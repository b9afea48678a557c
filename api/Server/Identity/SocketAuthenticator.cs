using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using ScoringGraph.GraphEngine;

namespace ScoringGraph.Server.Identity;

/// <summary>Checks a token from a socket's first message exactly as one from a header, by showing it as a header.</summary>
internal sealed class SocketAuthenticator(IServiceScopeFactory scopes) : ISocketAuthenticator
{
    private const string Scheme = JwtBearerDefaults.AuthenticationScheme + " ";

    public async ValueTask<ClaimsPrincipal?> AuthenticateAsync(HttpContext handshake, JsonElement? payload, CancellationToken cancellationToken)
    {
        if (BearerOf(payload) is not { } bearer) return handshake.User;
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Authorization = bearer.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? bearer : Scheme + bearer;
        var result = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        return result.Failure is IssuerUnreachableException ? throw new GraphQLException(IssuerUnreachableException.Refusal) : result.Principal;
    }

    // Whatever stands where a token is expected is one, and will not be trusted if it is none.
    private static string? BearerOf(JsonElement? payload)
    {
        if (payload is not { ValueKind: JsonValueKind.Object } fields) return null;
        foreach (var field in fields.EnumerateObject())
            if (field.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                return field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString() : field.Value.GetRawText();
        return null;
    }
}
