using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.PostgreSql.Tests;
using ScoringGraph.Server;
using ScoringGraph.Server.Identity;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests;

/// <summary>The graph behind a real port, over a real database file, started as the program starts it.</summary>
internal sealed class RunningGraph : IAsyncDisposable
{
    private static readonly ClaimsPrincipal Administrator = new(new ClaimsIdentity([new Claim(Asker.RoleClaim, "administrator")], "test"));

    /// <summary>The moment that everything is stamped with.</summary>
    public static readonly DateTimeOffset Now = new(2017, 12, 31, 8, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Task<byte[]>> SampleDatabase = new(MakeSampleDatabaseAsync);

    private readonly WebApplication server;
    private readonly HttpClient client;
    private readonly TemporaryFolder? own;
    private readonly StoreOptions store;
    private readonly string rules;

    private RunningGraph(WebApplication server, ScoreDatabase database, EditionCatalogue editions, StoreOptions store, string rules, TemporaryFolder? own)
    {
        (this.server, Database, Editions, this.store, this.rules, this.own) = (server, database, editions, store, rules, own);
        client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        // A test is about the graph, unless it is about who asks.
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token("administrator"));
    }

    public ScoreDatabase Database { get; }

    public EditionCatalogue Editions { get; }

    /// <summary>Asks as any program would.</summary>
    public HttpClient Client => client;

    public IServiceProvider Services => server.Services;

    public string Url => $"{client.BaseAddress}graphql";

    /// <summary>Starts with nothing reported.</summary>
    public static async Task<RunningGraph> EmptyAsync(params string[] settings)
    {
        var folder = new TemporaryFolder();
        return await StartAsync(folder["scores.db"], Repository.Rules, withSamples: false, folder, clock: null, settings);
    }

    /// <summary>Starts with the sample facts of three months; the file is copied, since scoring it takes time.</summary>
    public static async Task<RunningGraph> WithSamplesAsync(params string[] settings)
    {
        var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["scores.db"], await SampleDatabase.Value);
        return await StartAsync(folder["scores.db"], Repository.Rules, withSamples: true, folder, clock: null, settings);
    }

    /// <summary>Starts with the sample facts on either database.</summary>
    public static Task<RunningGraph> OnAsync(StoreProvider provider) => provider == StoreProvider.PostgreSql ? OnPostgreSqlAsync() : WithSamplesAsync();

    /// <summary>Starts on PostgreSQL with the sample facts; skips the test where that is not installed.</summary>
    public static async Task<RunningGraph> OnPostgreSqlAsync(string? rules = null) =>
        await StartAsync(new StoreOptions(await PostgreSqlServer.NewDatabaseAsync(), StoreProvider.PostgreSql) { Clock = new StoppedClock() }, rules ?? Repository.Rules, withSamples: true);

    public static Task<RunningGraph> StartAsync(string file, string rules, bool withSamples, TemporaryFolder? own = null, TimeProvider? clock = null, params string[] settings) =>
        StartAsync(new StoreOptions(file) { Clock = clock ?? new StoppedClock() }, rules, withSamples, own, settings);

    /// <summary>Starts another server on the same database.</summary>
    /// <param name="interval">How often it looks for what others wrote.</param>
    /// <param name="now">What its clock shows; null for the same.</param>
    public Task<RunningGraph> AnotherAsync(TimeSpan interval, DateTimeOffset? now = null) =>
        StartAsync(store with { WatchInterval = interval, Clock = now is { } moment ? new StoppedClock(moment) : store.Clock }, rules, withSamples: false);

    private static async Task<RunningGraph> StartAsync(StoreOptions store, string rules, bool withSamples, TemporaryFolder? own = null, params string[] settings)
    {
        var (editions, problems) = EditionCatalogue.Load(rules);
        Assert.True(editions is not null, string.Join('\n', problems));
        var database = await ScoreDatabase.OpenAsync(store);
        var builder = WebApplication.CreateSlimBuilder(["--Introspection=true", .. settings]);
        builder.Logging.ClearProviders();
        builder.Services.AddIdentity(IdentitySettings.Read(builder.Configuration, isDevelopment: true).Settings);
        builder.Services.AddScoringGraph(database, editions).AddLimits(builder.Configuration, builder.Environment).AddResponseCache(builder.Configuration);
        builder.AddHttpPipeline();
        var server = builder.Build();
        server.UseHttpPipeline();
        server.UseWebSockets();
        server.MapGraphQL("/graphql");
        server.Urls.Add("http://127.0.0.1:0");
        Assert.Empty(await Startup.PrepareAsync(server.Services, withSamples));
        await server.StartAsync();
        return new RunningGraph(server, database, editions, store, rules, own);
    }

    /// <summary>A token of a role, as development mode prints it.</summary>
    public string Token(string role, params IReadOnlyList<string> departments) =>
        server.Services.GetRequiredService<DevelopmentTokens>().Of(Roles.All.Single(item => item.Code == role), departments);

    /// <summary>The whole answer.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="variables">The variables, if any.</param>
    /// <param name="token">Who asks; null for the administrator.</param>
    public async Task<JsonElement> AskAsync(string query, JsonNode? variables = null, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new JsonObject { ["query"] = query, ["variables"] = variables }) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string query, JsonNode? variables = null, string? token = null)
    {
        var answer = await AskAsync(query, variables, token);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The first error of an answer.</summary>
    public async Task<JsonElement> ErrorAsync(string query, JsonNode? variables = null) =>
        (await AskAsync(query, variables)).GetProperty("errors")[0];

    /// <summary>What an operation costs; it is not executed.</summary>
    public async Task<JsonElement> CostAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query }), Headers = { { "GraphQL-Cost", "validate" } } };
        using var response = await client.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("extensions").GetProperty("operationCost");
    }

    /// <summary>The administrator's answer to a request that does not come over HTTP.</summary>
    public async Task<GraphResult> ExecuteAsync(GraphRequest request)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return (GraphResult)await server.Services.GetRequiredService<IRequestExecutor>().ExecuteAsync(request, scope.ServiceProvider, Administrator, CancellationToken.None);
    }

    public Task<string> SdlAsync() => client.GetStringAsync("graphql?sdl");

    /// <summary>How many submissions, reported facts, statements of non-participation and evaluations there are.</summary>
    public async Task<(int Submissions, int Facts, int NonParticipations, int Evaluations)> CountsAsync()
    {
        await using var rows = Database.Read();
        return (
            await Queries.CountAsync(rows.Submissions),
            await Queries.CountAsync(rows.ReportedFacts),
            await Queries.CountAsync(rows.NonParticipations),
            await Queries.CountAsync(rows.Evaluations));
    }

    /// <summary>Damages the database's file under the running program.</summary>
    public async Task LoseDatabaseAsync()
    {
        // Lets go of open connections, so that the file is looked at again.
        await Database.DisposeAsync();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(own!["scores.db"])!, "scores.db*")) await File.WriteAllTextAsync(file, new string('x', 10_000));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        await Database.DisposeAsync();
        own?.Dispose();
    }

    private static async Task<byte[]> MakeSampleDatabaseAsync()
    {
        using var folder = new TemporaryFolder();
        await using (var graph = await StartAsync(folder["samples.db"], Repository.Rules, withSamples: true))
            await graph.Database.BackUpAsync(folder["copy.db"]);
        return await File.ReadAllBytesAsync(folder["copy.db"]);
    }

    private sealed class StoppedClock(DateTimeOffset? moment = null) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment ?? Now;
    }
}
