using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>The library behind a real port.</summary>
public sealed class LibraryServer : IAsyncDisposable
{
    private readonly SqliteConnection connection = new($"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared");
    private readonly WebApplication server;

    private LibraryServer(Action<IRequestExecutorBuilder>? configure, Action<WebApplicationBuilder>? host)
    {
        connection.Open();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Some.AddTo(builder.Services, connection.ConnectionString, configure);
        host?.Invoke(builder);
        server = builder.Build();
        server.MapGraphQL();
        server.Urls.Add("http://127.0.0.1:0");
    }

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => server.Services;

    public static async Task<LibraryServer> StartAsync(Action<IRequestExecutorBuilder>? configure = null, Action<WebApplicationBuilder>? host = null)
    {
        var library = new LibraryServer(configure, host);
        await library.server.StartAsync();
        Some.Fill(library.server.Services);
        library.Client = new HttpClient { BaseAddress = new Uri(library.server.Urls.Single()) };
        return library;
    }

    /// <summary>Posts JSON; answers the status and the body.</summary>
    public async Task<(int Status, string Body)> PostAsync(string json, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<(int Status, string Body)> GetAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        await connection.DisposeAsync();
    }
}
