using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.GraphEngine.Tests;

/// <summary>A small library, open for questions.</summary>
public sealed class Some : IDisposable
{
    private readonly SqliteConnection connection = new($"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared");

    private Some(Action<IRequestExecutorBuilder>? configure)
    {
        // A shared in-memory database lives as long as one connection is open.
        connection.Open();
        var services = new ServiceCollection().AddLogging();
        AddTo(services, connection.ConnectionString, configure);
        Services = services.BuildServiceProvider();
        Fill(Services);
    }

    public ServiceProvider Services { get; }

    public IRequestExecutor Graph => Services.GetRequiredService<IRequestExecutor>();

    public IReadOnlyList<string> Sql => [.. Services.GetRequiredService<SqlLog>().Commands];

    public static Some Library(Action<IRequestExecutorBuilder>? configure = null) => new(configure);

    public static void AddTo(IServiceCollection services, string connection, Action<IRequestExecutorBuilder>? configure)
    {
        services.AddSingleton<SqlLog>();
        services.AddDbContext<LibraryContext>((s, o) => o
            .UseSqlite(connection)
            .LogTo(s.GetRequiredService<SqlLog>().Commands.Enqueue, [RelationalEventId.CommandExecuted], LogLevel.Information));
        services.AddSingleton<IAsyncQueryExecutor, DatabaseQueryExecutor>();
        var graph = services.AddGraphQLServer()
            .AddTypes(typeof(Some).Assembly)
            .AddFiltering()
            .AddSorting()
            .AddInMemorySubscriptions()
            .AddScalar("Month", Month.Parse, m => m.ToString(), "A month, as in `2026-07`.");
        configure?.Invoke(graph);
    }

    public static void Fill(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        library.Database.EnsureCreated();
        library.AddRange(Shelf.Books());
        library.SaveChanges();
        services.GetRequiredService<SqlLog>().Commands.Clear();
    }

    public async Task<string> AskAsync(string query, object? variables = null)
    {
        JsonElement? json = variables is null ? null : JsonSerializer.SerializeToElement(variables);
        var read = json?.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value));
        return (await Graph.ExecuteAsync(query, read)).ToJson();
    }

    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = JsonDocument.Parse(await AskAsync(query, variables)).RootElement;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    public void Dispose()
    {
        Services.Dispose();
        connection.Dispose();
    }

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var number) ? (object)number : json.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value)),
        _ => null,
    };
}
