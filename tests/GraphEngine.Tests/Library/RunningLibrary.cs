using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>The library behind a real port.</summary>
internal sealed class RunningLibrary : IAsyncDisposable
{
    private readonly SqliteConnection connection;

    private RunningLibrary(SqliteConnection connection, WebApplication server)
    {
        (this.connection, Server) = (connection, server);
        Client = new HttpClient { BaseAddress = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    public WebApplication Server { get; }

    public HttpClient Client { get; }

    public Uri SocketUrl => new UriBuilder(Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri;

    public static async Task<RunningLibrary> StartAsync(Action<IRequestExecutorBuilder>? configure = null, Action<IServiceCollection>? services = null)
    {
        var connection = new SqliteConnection($"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared");
        await connection.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Some.AddTo(builder.Services, connection.ConnectionString, configure);
        services?.Invoke(builder.Services);
        var server = builder.Build();
        server.UseWebSockets();
        server.MapGraphQL();
        server.Urls.Add("http://127.0.0.1:0");
        await server.StartAsync();
        Some.Fill(server.Services);
        return new RunningLibrary(connection, server);
    }

    public ValueTask SayAsync<T>(string topic, T message) => Server.Services.GetRequiredService<ITopicEventSender>().SendAsync(topic, message);

    /// <summary>Waits until so many subscriptions are open.</summary>
    public async Task SubscribersAsync(int count)
    {
        var topics = Server.Services.GetRequiredService<InMemoryTopics>();
        for (var patience = 0; topics.SubscriberCount != count; patience++)
        {
            Assert.True(patience < 500, $"{topics.SubscriberCount} subscriptions are open instead of {count}");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        await connection.DisposeAsync();
    }
}
