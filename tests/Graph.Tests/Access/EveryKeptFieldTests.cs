using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ScoringGraph.Graph.Access;

namespace ScoringGraph.Graph.Tests;

/// <summary>Every answer is asked for twice where answers are kept: the second is the first, and is somebody else's never.</summary>
public sealed class EveryKeptFieldTests(EveryKeptFieldTests.Kept kept) : EveryFieldTests(kept.Graph), IClassFixture<EveryKeptFieldTests.Kept>
{
    private readonly RunningGraph graph = kept.Graph;
    private readonly HttpClient client = kept.Client;

    private protected override async Task<JsonElement> AskAsync(string person, string query)
    {
        var first = await SendAsync(person, query);
        using var counter = graph.Database.CountStatements();
        Assert.Equal(first, await SendAsync(person, query));
        var answer = JsonDocument.Parse(first).RootElement;
        if (!answer.TryGetProperty("errors", out _) && !query.StartsWith("mutation", StringComparison.Ordinal)) Assert.Equal([], counter.Statements);
        return answer;
    }

    private async Task<string> SendAsync(string person, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, graph.Url) { Content = JsonContent.Create(new { query }) };
        if (person != People.Nobody) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", kept.TokenOf(person));
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>A graph over HTTP, where whoever shows no token is nobody.</summary>
    public sealed class Kept : IAsyncLifetime
    {
        private readonly Dictionary<string, string> tokens = [];

        internal RunningGraph Graph { get; private set; } = null!;

        internal HttpClient Client { get; } = new();

        public async Task InitializeAsync() => Graph = await RunningGraph.WithSamplesAsync("--Authentication:Anonymous=none", "--RateLimit:Permits=0");

        public async Task DisposeAsync()
        {
            Client.Dispose();
            await Graph.DisposeAsync();
        }

        internal string TokenOf(string person) => tokens.TryGetValue(person, out var token) ? token : tokens[person] = Graph.Token(person, Asker.EveryDepartment);
    }
}
