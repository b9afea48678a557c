using ScoringGraph.Server.Identity;

namespace ScoringGraph.Server;

/// <summary>What stands between the network and the graph.</summary>
internal static class HttpPipeline
{
    public static void AddHttpPipeline(this WebApplicationBuilder builder)
    {
        // These lines would hold the whole address, and with it the variables of a GET.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddCompression();
        builder.Services.AddHealth();
        Settings.Together(
            () => builder.Services.AddCors(builder.Configuration),
            () => builder.Services.AddRateLimits(builder.Configuration),
            builder.AddTelemetry);
    }

    public static void UseHttpPipeline(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseCors();
        // The rate is limited by who is asking, and whoever tries out tokens is limited too.
        app.UseAuthentication();
        app.UseRateLimits();
        app.UseMiddleware<TokenGate>();
        app.MapHealth();
    }
}
