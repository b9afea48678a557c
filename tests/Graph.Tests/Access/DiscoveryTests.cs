using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
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
        server.UseAuthentication();
        server.UseMiddleware<TokenGate>();
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
    public async Task Keys_once_discovered_hold_while_the_issuer_cannot_be_reached()
    {
        var token = Token(key, issuer.Urls.Single());
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(token)).Status);
        await issuer.StopAsync();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(token)).Status);
        using var other = RSA.Create(2048);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(Token(other, issuer.Urls.Single()))).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("garbage")]
    [InlineData("{}")]
    [InlineData("""{"issuer":"x","jwks_uri":"garbage"}""")]
    public async Task While_no_keys_are_known_a_token_is_answered_with_503_and_nobody_else_is(string? garbage)
    {
        var authority = issuer.Urls.Single();
        await issuer.DisposeAsync();
        await using var another = Plain();
        another.Urls.Clear();
        another.Urls.Add(authority);
        another.MapGet("/.well-known/openid-configuration", () => Results.Text(garbage, "application/json"));
        if (garbage is not null) await another.StartAsync();

        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        using var anonymous = await client.PostAsJsonAsync("graphql", new { query = "{ __typename }" });
        Assert.Equal(HttpStatusCode.OK, anonymous.StatusCode);
        foreach (var _ in new[] { 1, 2 })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query = "{ who }" }), Headers = { Authorization = new("Bearer", Token(key, authority)) } };
            using var refused = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter!.Delta);
            Assert.Contains("SERVICE_UNAVAILABLE", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using var noBearer = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query = "{ who }" }), Headers = { Authorization = new("Basic", "dTpw") } };
        using var other = await client.SendAsync(noBearer);
        Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
        var payload = JsonSerializer.SerializeToElement(new { authorization = Token(key, authority) });
        await Assert.ThrowsAsync<GraphQLException>(async () => await server.Services.GetRequiredService<ISocketAuthenticator>().AuthenticateAsync(new DefaultHttpContext(), payload, CancellationToken.None));
    }

    [Fact]
    public async Task The_issuer_is_asked_again_after_a_pause()
    {
        var clock = new Later();
        var asked = 0;
        await using var failing = Plain();
        failing.MapGet("/.well-known/openid-configuration", () => { asked++; return Results.NotFound(); });
        await failing.StartAsync();
        var keys = new IssuerKeys(failing.Urls.Single(), requiresHttps: false, clock, NullLogger<IssuerKeys>.Instance);
        Assert.DoesNotContain(true, await Task.WhenAll(keys.AreKnownAsync(), keys.AreKnownAsync()));
        Assert.False(await keys.AreKnownAsync());
        var first = asked;
        clock.Moved = IssuerKeys.Pause;
        Assert.False(await keys.AreKnownAsync());
        Assert.Equal(2 * first, asked);
    }

    private sealed class Later : TimeProvider
    {
        public TimeSpan Moved { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Moved.Ticks;
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
