using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ScoringGraph.Graph.Access;

namespace ScoringGraph.Server.Identity;

/// <summary>How a token is checked: its issuer, audience, times and signature, and nothing of it is believed before.</summary>
internal static class Bearer
{
    /// <summary>How much the issuer's clock and ours may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private const int MaxTokenBytes = 8 * 1024;

    // Signatures by key pairs only. `none` is no signature, and with HS256 a public key could be used as a shared secret.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    public static void Configure(JwtBearerOptions options, IdentitySettings settings, DevelopmentTokens tokens)
    {
        var isOwn = settings.Authority is null;
        options.MapInboundClaims = false;
        options.IncludeErrorDetails = false;
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(new JsonWebTokenHandler { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenBytes });
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = isOwn ? DevelopmentTokens.Issuer : settings.Keys is null ? null : settings.Authority,
            ValidAudience = isOwn ? DevelopmentTokens.Issuer : settings.Audience,
            IssuerSigningKeys = isOwn ? [tokens.Key] : settings.Keys,
            ValidAlgorithms = Algorithms,
            ValidateIssuerSigningKey = true,
            ClockSkew = ClockSkew,
        };
        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                if (context.Principal?.FindFirst("sub") is null)
                    context.Fail("The token names no subject.");
                else
                    context.Principal = new ClaimsPrincipal(IdentityOf(context.Principal, settings));
                return Task.CompletedTask;
            },
            // The issuer does not say what it is about: the token cannot be trusted, which is no failure of ours.
            OnAuthenticationFailed = context =>
            {
                context.Fail(context.Exception);
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>Checks with keys that the issuer is asked for.</summary>
    public static void Discover(JwtBearerOptions options, IssuerKeys keys)
    {
        options.ConfigurationManager = keys.Discovery;
        options.Events.OnMessageReceived = async context =>
        {
            if (ShowsToken(context.Request) && !await keys.AreKnownAsync()) context.Fail(new IssuerUnreachableException());
        };
    }

    private static bool ShowsToken(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(JwtBearerDefaults.AuthenticationScheme + " ", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the graph wants to know of a token, under the graph's own names, and nothing else of it.</summary>
    private static ClaimsIdentity IdentityOf(ClaimsPrincipal token, IdentitySettings settings) => new(
        [
            .. token.Claims.Where(claim => claim.Type is "sub" or "name" or "exp"),
            .. token.FindAll(settings.RoleClaim).Select(claim => new Claim(Asker.RoleClaim, claim.Value)),
            .. token.FindAll(settings.DepartmentClaim).Select(claim => new Claim(Asker.DepartmentClaim, claim.Value)),
        ],
        JwtBearerDefaults.AuthenticationScheme, "name", Asker.RoleClaim);
}
