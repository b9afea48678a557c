using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ScoringGraph.GraphEngine.Tests.Caching;

/// <summary>A server whose fields count how often they are resolved, so that an answer says whether it was made or kept.</summary>
internal sealed class CountedServer : IAsyncDisposable
{
    private const string ClaimsHeader = "X-Claims";

    private readonly LibraryServer server;

    private CountedServer(LibraryServer server, Counter counter) => (this.server, Counter) = (server, counter);

    public Counter Counter { get; }

    public HttpClient Client => server.Client;

    public GraphOptions Options => server.Services.GetRequiredService<GraphOptions>();

    public ResponseCache Cache => server.Services.GetRequiredService<ResponseCache>();

    public static async Task<CountedServer> StartAsync(Action<ResponseCacheOptions>? configure = null, Action<IRequestExecutorBuilder>? graph = null)
    {
        var counter = new Counter();
        return new CountedServer(await LibraryServer.StartAsync(Graph, Host), counter);

        void Graph(IRequestExecutorBuilder builder)
        {
            builder.AddTypes(typeof(Queries), typeof(Mutations)).AddResponseCache(configure);
            graph?.Invoke(builder);
        }

        void Host(WebApplicationBuilder host)
        {
            host.Services.AddSingleton(counter);
            host.Services.AddSingleton<IDataVersion>(counter);
            host.Services.AddSingleton<IStartupFilter>(new ClaimsFromHeader());
        }
    }

    /// <summary>The body of an answer; claims are written `type=value;type=value`, and none is nobody.</summary>
    public async Task<string> PostAsync(string json, string? claims = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        using var response = await SendAsync(request, claims, headers);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? claims = null, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (claims is not null)
            request.Headers.Add(ClaimsHeader, claims);
        return await Client.SendAsync(request);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [QueryType]
    private static class Queries
    {
        public static int Counted(Counter counter, string? word = null) => counter.Next() + (word?.Length ?? 0);

        public static string Mine(Counter counter, RequestUser user) => string.Join(',', user.User.Claims) + counter.Next();

        public static int? CountedFailure(Counter counter) => throw new InvalidOperationException($"{counter.Next()}");

        public static async Task<int> CountedSlowlyAsync(Counter counter, CancellationToken cancellationToken)
        {
            var count = counter.Next();
            await Task.Delay(TimeSpan.FromMinutes(1), cancellationToken);
            return count;
        }
    }

    [MutationType]
    private static class Mutations
    {
        public static int Count(Counter counter) => counter.Next();
    }

    private sealed class ClaimsFromHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                if (context.Request.Headers[ClaimsHeader] is [{ } text])
                    context.User = new ClaimsPrincipal(new ClaimsIdentity(text.Split(';').Select(c => c.Split('=')).Select(c => new Claim(c[0], c[1])), "test"));
                return following(context);
            });
            next(app);
        };
    }
}

/// <summary>What the fields count, and the state of the data they pretend to read.</summary>
public sealed class Counter : IDataVersion
{
    private int count;

    /// <summary>How often a field was resolved.</summary>
    public int Count => Volatile.Read(ref count);

    public long? Version { get; set; } = 1;

    /// <summary>Called while a field is resolved.</summary>
    public Action? OnResolve { get; set; }

    public ValueTask<long?> CurrentAsync() => new(Version);

    public int Next()
    {
        OnResolve?.Invoke();
        return Interlocked.Increment(ref count);
    }
}
