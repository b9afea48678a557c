namespace ScoringGraph.Server;

/// <summary>What stands between the network and the graph.</summary>
internal static class HttpPipeline
{
    public static void AddHttpPipeline(this WebApplicationBuilder builder)
    {
        // These lines would hold the whole address, and with it the variables of a GET.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddCors(builder.Configuration);
        builder.Services.AddCompression();
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.AddHealth();
        builder.AddTelemetry();
    }

    /// <summary>Comes after whatever says who is asking, since the rate is limited by identity.</summary>
    public static void UseHttpPipeline(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseCors();
        app.UseRateLimits();
        app.MapHealth();
    }
}
