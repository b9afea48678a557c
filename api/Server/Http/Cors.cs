using ScoringGraph.GraphEngine;

namespace ScoringGraph.Server;

/// <summary>Which pages of other origins may ask: none, unless the settings list them.</summary>
internal static class Cors
{
    private static readonly string[] Shown = [Correlation.Header, "ETag", "RateLimit", "RateLimit-Policy", "Retry-After"];

    public static void AddCors(this IServiceCollection services, IConfiguration configuration)
    {
        var origins = (configuration["Cors:Origins"] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        Settings.Together(origins.Select<string, Action>(origin => () =>
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.GetLeftPart(UriPartial.Authority) != origin.ToLowerInvariant())
                throw SettingsException.Of("Cors:Origins", origin, "应为协议、主机和端口，例如 https://scores.example.cn。", "it should be scheme, host and port, such as https://scores.example.cn.");
        }));
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(origins)
            .WithMethods("GET", "POST")
            .WithHeaders("Accept", "Authorization", "Content-Type", "GraphQL-Cost", "GraphQL-Preflight", "If-None-Match", "traceparent")
            .WithExposedHeaders(Shown)));
    }
}
