using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class TransportTests : IAsyncLifetime
{
    private const string Graph = "application/graphql-response+json";
    private const string Json = "application/json";

    private readonly SqliteConnection connection = new($"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared");
    private WebApplication server = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        await connection.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Some.AddTo(builder.Services, connection.ConnectionString, g => g.ModifyLimits(l => l.MaxRequestBytes = 100_000));
        server = builder.Build();
        server.MapGraphQL();
        server.Urls.Add("http://127.0.0.1:0");
        await server.StartAsync();
        Some.Fill(server.Services);
        client = new HttpClient { BaseAddress = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        await connection.DisposeAsync();
    }

    [Theory]
    [InlineData(null, "{\"query\":\"{ greeting }\"}", 200, Json, "\"data\"")]
    [InlineData("*/*", "{\"query\":\"{ greeting }\"}", 200, Json, "\"data\"")]
    [InlineData("application/json", "{\"query\":\"{ greeting }\"}", 200, Json, "\"data\"")]
    [InlineData("text/html;q=0.9, application/json;q=0.8", "{\"query\":\"{ greeting }\"}", 200, Json, "\"data\"")]
    [InlineData("application/json;q=0.5, application/graphql-response+json", "{\"query\":\"{ greeting }\"}", 200, Graph, "\"data\"")]
    [InlineData("image/png", "{\"query\":\"{ greeting }\"}", 406, null, "")]
    [InlineData("not a media type", "{\"query\":\"{ greeting }\"}", 400, Graph, "HC0064")]
    [InlineData(null, "{\"query\":\"{ nothing }\"}", 400, Json, "does not exist")]
    [InlineData("application/json", "{\"query\":\"{ nothing }\"}", 200, Json, "does not exist")]
    [InlineData(null, "{\"query\":\"{ failure }\"}", 200, Json, "Unexpected Execution Error")]
    [InlineData(null, "{\"query\":\"{\"}", 400, Json, "HC0014")]
    [InlineData("application/json", "{\"query\":\"{\"}", 200, Json, "HC0014")]
    [InlineData(Graph, "{\"query\":\"{\"}", 400, Graph, "HC0014")]
    [InlineData("application/json", "{", 400, Json, "HC0012")]
    [InlineData(null, "", 400, Json, "HC0012")]
    [InlineData(null, "{", 400, Json, "HC0012")]
    [InlineData(null, "{\"query\":\"\\ud800\"}", 400, Json, "HC0012")]
    [InlineData(null, "{\"query\":\"{ greeting(name: \\\"\\\\uD800\\\") }\"}", 200, Json, "hello")]
    [InlineData(null, "[]", 400, Json, "HC0009")]
    [InlineData(null, "1", 400, Json, "HC0009")]
    [InlineData(null, "{\"variables\":{}}", 400, Json, "HC0013")]
    [InlineData(null, "{\"query\":1}", 400, Json, "HC0009")]
    [InlineData(null, "{\"query\":\"{ greeting }\",\"variables\":[]}", 400, Json, "HC0009")]
    [InlineData(null, "{\"query\":\"{ greeting }\",\"variables\":null,\"operationName\":null,\"extensions\":null}", 200, Json, "\"data\"")]
    [InlineData(null, "{\"query\":\"query a { greeting }\",\"operationName\":\"b\"}", 400, Json, "it has `a`")]
    [InlineData(null, "{\"query\":\"query ($a: Decimal!) { twice(value: $a) }\",\"variables\":{\"a\":1.10}}", 200, Json, "{\"data\":{\"twice\":2.2}}")]
    [InlineData(null, "{\"query\":\"query ($a: Decimal!) { twice(value: $a) }\",\"variables\":{\"a\":1e400}}", 400, Json, "HC0016")]
    [InlineData(null, "{\"query\":\"query ($a: Decimal!) { twice(value: $a) }\",\"variables\":{\"a\":0.1234567890123456789012345678901234567890}}", 400, Json, "HC0016")]
    [InlineData(null, "{\"query\":\"{ greeting(name: \\\"陈\\\") }\"}", 200, Json, "hello 陈")]
    public async Task A_post_is_answered(string? accept, string body, int status, string? type, string part)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await client.SendAsync(request);
        Assert.Equal((status, type), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains(part, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphql?query={greeting}", 200, "hello")]
    [InlineData("graphql?query=query($a:Decimal!){twice(value:$a)}&variables={\"a\":1.5}", 200, ":3}")]
    [InlineData("graphql?query={nothing}", 400, "does not exist")]
    [InlineData("graphql?query={greeting}&variables=x", 400, "HC0012")]
    [InlineData("graphql", 400, "HC0013")]
    [InlineData("graphql?query=mutation{rename(input:{id:\"Qm9vazox\"}){string}}", 405, "The specified operation kind is not allowed.")]
    public async Task A_get_is_answered_and_changes_nothing(string path, int status, string part)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(part, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(status == 405, response.Content.Headers.Allow.Contains("POST"));
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.NotFound)]
    [InlineData("multipart/form-data", HttpStatusCode.BadRequest)]
    public async Task Only_json_is_executed(string type, HttpStatusCode status)
    {
        using var response = await client.PostAsync("graphql", new StringContent("{\"query\":\"{ greeting }\"}", Encoding.UTF8, type));
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_not_read()
    {
        using var response = await client.PostAsync("graphql", new StringContent("{\"query\":\"" + new string('x', 200_000), Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("HC0010", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphql?sdl")]
    [InlineData("graphql/schema")]
    [InlineData("graphql/schema.graphql")]
    public async Task The_schema_can_be_downloaded_and_cached(string path)
    {
        using var response = await client.GetAsync(path);
        Assert.StartsWith("schema {", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/graphql; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.NotNull(response.Content.Headers.LastModified);
    }

    [Theory]
    [InlineData("graphql?sdl&types=Genre,Review", 200, "enum Genre {")]
    [InlineData("graphql/schema?types=Review", 200, "type Review {")]
    [InlineData("graphql?sdl&types=", 400, "HC0058")]
    [InlineData("graphql?sdl&types=Genre,", 400, "HC0059")]
    [InlineData("graphql?sdl&types=a b", 400, "HC0059")]
    [InlineData("graphql?sdl&types=Absent", 404, "HC0060")]
    public async Task Single_types_can_be_downloaded(string path, int status, string part)
    {
        using var response = await client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotContain("type Query", text, StringComparison.Ordinal);
    }
}
