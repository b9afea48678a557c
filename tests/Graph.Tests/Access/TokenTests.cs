using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ScoringGraph.GraphEngine;
using ScoringGraph.Server.Identity;

namespace ScoringGraph.Graph.Tests;

/// <summary>Tokens of an issuer whose keys are in a file, shown over real HTTP: one that holds is believed, every other is refused with 401.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private const string Issuer = "https://login.example.org";
    private const string Audience = "scoring";
    private const string Query = "{\"query\":\"{ who }\"}";

    private readonly RSA rsa = RSA.Create(2048);
    private readonly ECDsa ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly TemporaryFolder folder = new();
    private WebApplication server = null!;
    private HttpClient client = null!;

    public static TheoryData<string> Bad => [.. BadTokens.Keys];

    private static readonly Dictionary<string, Func<TokenTests, string>> BadTokens = new()
    {
        ["changed payload"] = self => Replaced(self.Good(), 1, part => Changed(part, "\"viewer\"", "\"auditor\"")),
        ["changed signature"] = self => Replaced(self.Good(), 2, part => (part[0] == 'A' ? 'B' : 'A') + part[1..]),
        ["no signature"] = self => Replaced(self.Good(), 2, _ => ""),
        ["alg none"] = self => Replaced(Replaced(self.Good(), 0, _ => Url("{\"alg\":\"none\",\"typ\":\"JWT\"}")), 2, _ => ""),
        ["alg None with a signature"] = self => Replaced(self.Good(), 0, _ => Url("{\"alg\":\"None\",\"kid\":\"rsa\",\"typ\":\"JWT\"}")),
        ["the public key as a shared secret"] = self => self.Token(new SigningCredentials(new SymmetricSecurityKey(self.rsa.ExportSubjectPublicKeyInfo()) { KeyId = "rsa" }, "HS256")),
        ["the public key as text as a shared secret"] = self => self.Token(new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(self.rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = "rsa" }, "HS256")),
        ["a key in its own header"] = self => Forged(self, true),
        ["somebody else's key under the same name"] = self => Forged(self, false),
        ["expired"] = self => self.Token(times: (-120, -60)),
        ["not yet valid"] = self => self.Token(times: (60, 120)),
        ["without end"] = self => self.Token(times: (-60, null)),
        ["wrong issuer"] = self => self.Token(issuer: Issuer + ".evil.example"),
        ["no issuer"] = self => self.Token(issuer: null),
        ["wrong audience"] = self => self.Token(audience: "another"),
        ["no audience"] = self => self.Token(audience: null),
        ["no subject"] = self => self.Token(subject: null),
        ["oversized"] = self => self.Token(name: new string('x', 9_000)),
        ["garbage"] = _ => "garbage",
        ["three dots"] = _ => "...",
        ["nothing"] = _ => "",
        ["two tokens in one header"] = self => $"{self.Good()}, Bearer {self.Good()}",
    };

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(folder["keys.json"], JsonSerializer.Serialize(new { keys = new[] { Public(rsa), Public(ec) } }));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Authentication:Authority"] = Issuer,
            ["Authentication:Audience"] = Audience,
            ["Authentication:KeysFile"] = folder["keys.json"],
            ["Authentication:RoleClaim"] = "groups",
        });
        var (settings, problems) = IdentitySettings.Read(builder.Configuration, isDevelopment: false);
        Assert.Empty(problems);
        builder.Services.AddIdentity(settings);
        builder.Services.AddGraphQLServer().AddTypes(typeof(Questions)).AddAuthorization();
        server = builder.Build();
        server.UseIdentity();
        server.MapGraphQL();
        server.Urls.Add("http://127.0.0.1:0");
        await server.StartAsync();
        client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        folder.Dispose();
        rsa.Dispose();
        ec.Dispose();
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    public async Task A_token_that_holds_is_believed(string algorithm)
    {
        SecurityKey key = algorithm == "ES256" ? new ECDsaSecurityKey(ec) { KeyId = "ec" } : new RsaSecurityKey(rsa) { KeyId = "rsa" };
        var (status, body) = await AskAsync("Bearer " + Token(new SigningCredentials(key, algorithm)));
        Assert.Equal((HttpStatusCode.OK, """{"data":{"who":"u-1 viewer"}}"""), (status, body));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_token_that_does_not_hold_is_refused(string kind)
    {
        var token = BadTokens[kind](this);
        var (status, body) = await AskAsync("Bearer " + token);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", JsonDocument.Parse(body).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("data", body, StringComparison.Ordinal);
        Assert.DoesNotContain("IDX", body, StringComparison.Ordinal);
        Assert.Null(await server.Services.GetRequiredService<IConnectionAuthenticator>().AuthenticateAsync(token));
    }

    [Fact]
    public async Task Two_headers_or_another_scheme_are_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync("Bearer " + Good(), "Bearer " + Good())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync("Basic dTpw")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(Good())).Status);
    }

    [Fact]
    public async Task Without_a_token_nobody_asks()
    {
        var (status, body) = await AskAsync();
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("AUTH_NOT_AUTHENTICATED", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_beyond_all_size_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await AskAsync("Bearer " + new string('x', 100_000))).Status);

    [Fact]
    public async Task A_token_from_a_socket_is_believed_as_one_from_a_header()
    {
        var authenticator = server.Services.GetRequiredService<IConnectionAuthenticator>();
        foreach (var shown in new[] { Good(), "Bearer " + Good() })
            Assert.Equal("u-1", (await authenticator.AuthenticateAsync(shown))!.FindFirst("sub")!.Value);
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(params string[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(Query, Encoding.UTF8, "application/json") };
        foreach (var header in authorization) request.Headers.TryAddWithoutValidation("Authorization", header);
        // A header that stands twice is sent as two lines only when they are written so.
        if (authorization.Length > 1) return await SendRawAsync(authorization);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Body)> SendRawAsync(string[] authorization)
    {
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port);
        var stream = socket.GetStream();
        var headers = string.Concat(authorization.Select(value => $"Authorization: {value}\r\n"));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {Query.Length}\r\n{headers}\r\n{Query}"));
        var answer = await new StreamReader(stream).ReadToEndAsync();
        return ((HttpStatusCode)int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), answer);
    }

    private string Good() => Token();

    private string Token(
        SigningCredentials? signing = null, string? issuer = Issuer, string? audience = Audience, string? subject = "u-1", string name = "somebody", (int From, int? To)? times = null)
    {
        var (from, to) = times ?? (-60, 60);
        var claims = new Dictionary<string, object> { ["name"] = name, ["groups"] = new[] { "viewer" } };
        if (subject is not null) claims["sub"] = subject;
        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddMinutes(from),
            Expires = to is { } end ? now.AddMinutes(end) : null,
            SigningCredentials = signing ?? new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = "rsa" }, "RS256"),
            Claims = claims,
        });
    }

    private static string Forged(TokenTests self, bool showsKey)
    {
        using var other = RSA.Create(2048);
        var token = self.Token(new SigningCredentials(new RsaSecurityKey(other.ExportParameters(true)) { KeyId = "rsa" }, "RS256"));
        if (!showsKey) return token;
        var header = Url(JsonSerializer.Serialize(new { alg = "RS256", typ = "JWT", kid = "rsa", jwk = Public(other) }));
        var signed = header + "." + token.Split('.')[1];
        return signed + "." + Base64UrlEncoder.Encode(other.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private static Dictionary<string, string> Public(RSA key)
    {
        var parameters = key.ExportParameters(false);
        return new() { ["kty"] = "RSA", ["kid"] = "rsa", ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent) };
    }

    private static Dictionary<string, string> Public(ECDsa key)
    {
        var point = key.ExportParameters(false).Q;
        return new() { ["kty"] = "EC", ["kid"] = "ec", ["crv"] = "P-256", ["x"] = Base64UrlEncoder.Encode(point.X), ["y"] = Base64UrlEncoder.Encode(point.Y) };
    }

    private static string Replaced(string token, int part, Func<string, string> change)
    {
        var parts = token.Split('.');
        parts[part] = change(parts[part]);
        return string.Join('.', parts);
    }

    private static string Changed(string part, string old, string now)
    {
        var text = Base64UrlEncoder.Decode(part);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Url(text.Replace(old, now, StringComparison.Ordinal));
    }

    private static string Url(string text) => Base64UrlEncoder.Encode(text);

    [QueryType]
    [Authorize]
    private static class Questions
    {
        public static string? GetWho(RequestUser user) => $"{user.User.FindFirst("sub")?.Value} {user.User.FindFirst("role")?.Value}";
    }
}
