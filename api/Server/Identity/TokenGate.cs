using System.Security.Claims;
using System.Text.Json.Nodes;
using ScoringGraph.Graph.Access;

namespace ScoringGraph.Server.Identity;

/// <summary>Refuses a request that shows a token which does not hold, rather than treating it as one without: its sender believes to be somebody.</summary>
internal sealed class TokenGate(RequestDelegate next, IdentitySettings settings)
{
    private const string Refusal = "The token is missing its signature, expired, or not meant for this server; get a new one.";

    public async Task InvokeAsync(HttpContext context)
    {
        var shown = context.Request.Headers.Authorization;
        if (shown.Count == 0)
        {
            if (settings.Anonymous is { } role) context.User = new ClaimsPrincipal(Anonymous(role));
        }
        else if (shown.Count > 1 || context.User.Identity is not { IsAuthenticated: true })
        {
            await RefuseAsync(context.Response);
            return;
        }

        await next(context);
    }

    private static ClaimsIdentity Anonymous(Role role) => new([new Claim("sub", "anonymous"), new Claim(Asker.RoleClaim, role.Code)], "Anonymous", "name", Asker.RoleClaim);

    private static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        response.ContentType = "application/graphql-response+json; charset=utf-8";
        var error = new JsonObject { ["message"] = Refusal, ["extensions"] = new JsonObject { ["code"] = "AUTH_NOT_AUTHENTICATED" } };
        return response.WriteAsync(new JsonObject { ["errors"] = new JsonArray(error) }.ToJsonString());
    }
}
