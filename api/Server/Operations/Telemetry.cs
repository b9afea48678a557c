using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ScoringGraph.GraphEngine;

namespace ScoringGraph.Server;

/// <summary>Sends traces and metrics to where `OTEL_EXPORTER_OTLP_ENDPOINT` says, and nowhere without it. The exporter reads that
/// setting, and the others of OpenTelemetry, itself.</summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Endpoint] is not { Length: > 0 } endpoint) return;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out _)) throw SettingsException.Of(Endpoint, endpoint, "应为网址，例如 http://localhost:4317。", "it should be an address, such as http://localhost:4317.");
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("scoringgraph"))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource(GraphTelemetry.Name).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(GraphTelemetry.Name).AddOtlpExporter());
    }
}
