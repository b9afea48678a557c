using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Store;

namespace ScoringGraph.Server;

/// <summary>
/// Whether the program lives, and whether it can answer: rules are loaded and the database can be read. Until the work of
/// starting is done, nothing listens at all.
/// </summary>
internal static class Health
{
    private const string Path = "/health";

    public static bool IsAsked(HttpContext context) => context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<Rules>("rules")
        .AddCheck<Database>("database", timeout: TimeSpan.FromSeconds(5));

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(Path + "/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        endpoints.MapHealthChecks(Path + "/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    /// <summary>Says what works, and not why the rest does not: that is in the log.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
        }));
    }

    private sealed class Rules(EditionCatalogue editions) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
            => Task.FromResult(editions.Schemes.Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("no scheme is loaded"));
    }

    private sealed class Database(ScoreDatabase database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var rows = database.Read();
            return await Queries.AnyAsync(rows.Schemes, cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("the database holds no scheme");
        }
    }
}
