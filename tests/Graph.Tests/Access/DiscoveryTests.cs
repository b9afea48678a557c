using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ScoringGraph.GraphEngine;
using ScoringGraph.Server.Identity;

namespace ScoringGraph.Graph.Tests;

/// <summary>The keys of an issuer are discovered where OpenID Connect says they stand.</summary>
public sealed class DiscoveryTests : IAsyncLifetime
{
    private readonly RSA key = RSA.Create(2048);
    private WebApplication issuer = null!;
    private WebApplication server = null!;

    public async Task InitializeAsync()
    {
        issuer = Plain();
        issuer.MapGet("/.well-known/openid-configuration", (HttpRequest request) => new { issuer = Origin(request), jwks_uri = Origin(request) + "/keys" });
        var parameters = key.ExportParameters(false);
        issuer.MapGet("/keys", () => new { keys = new[] { new { kty = "RSA", kid = "one", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) } } });
        await issuer.StartAsync();
        server = Plain(builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Authentication:Authority"] = issuer.Urls.Single(), ["Authentication:Audience"] = "scoring" });
            var (settings, problems) = IdentitySettings.Read(builder.Configuration, isDevelopment: true);
            Assert.Empty(problems);
            builder.Services.AddIdentity(settings);
            builder.Services.AddGraphQLServer().AddTypes(typeof(Questions)).AddAuthorization();
        });
        server.UseIdentity();
        server.MapGraphQL();
        await server.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await issuer.DisposeAsync();
        key.Dispose();
    }

    [Fact]
    public async Task A_token_of_the_issuer_is_believed_and_one_of_another_is_not()
    {
        Assert.Equal((HttpStatusCode.OK, """{"data":{"who":"u-1"}}"""), await AskAsync(Token(key, issuer.Urls.Single())));
        using var other = RSA.Create(2048);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(Token(other, issuer.Urls.Single()))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(Token(key, "http://another.example"))).Status);
    }

    [Fact]
    public async Task While_the_issuer_cannot_be_reached_no_token_is_believed()
    {
        var token = Token(key, issuer.Urls.Single());
        await issuer.StopAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(token)).Status);
    }

    private static WebApplication Plain(Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        configure?.Invoke(builder);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        return app;
    }

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private static string Token(RSA key, string issuer) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = issuer,
        Audience = "scoring",
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(key.ExportParameters(true)) { KeyId = "one" }, "RS256"),
        Claims = new Dictionary<string, object> { ["sub"] = "u-1" },
    });

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string token)
    {
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.PostAsJsonAsync("graphql", new { query = "{ who }" });
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [QueryType]
    [Authorize]
    private static class Questions
    {
        public static string? GetWho(RequestUser user) => user.User.FindFirst("sub")?.Value;
    }
}
