using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;

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
            await RefuseAsync(context);
            return;
        }

        await next(context);
    }

    private static ClaimsIdentity Anonymous(Role role) => new([new Claim("sub", "anonymous"), new Claim(Asker.RoleClaim, role.Code)], "Anonymous", "name", Asker.RoleClaim);

    private static async Task RefuseAsync(HttpContext context)
    {
        if ((await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme)).Failure is IssuerUnreachableException)
        {
            var seconds = (int)IssuerKeys.Pause.TotalSeconds;
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, ErrorBuilder.New().SetMessage(IssuerUnreachableException.Refusal).SetCode("SERVICE_UNAVAILABLE").SetExtension("retryAfter", seconds));
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        await WriteAsync(context, StatusCodes.Status401Unauthorized, ErrorBuilder.New().SetMessage(Refusal).SetCode("AUTH_NOT_AUTHENTICATED"));
    }

    private static Task WriteAsync(HttpContext context, int status, ErrorBuilder error) => GraphErrorResponse.WriteAsync(context, status, error.Build());
}
