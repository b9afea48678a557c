using Microsoft.AspNetCore.ResponseCompression;

namespace ScoringGraph.Server;

/// <summary>Sends answers compressed to whoever reads them so; a stream of events is not among them, since it would wait for its end.</summary>
internal static class Compression
{
    public static void AddCompression(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
        options.MimeTypes = ["application/graphql-response+json", "application/json", "application/graphql", "text/html", "text/css", "text/javascript"];
    });
}
