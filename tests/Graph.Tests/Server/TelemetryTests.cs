using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace ScoringGraph.Graph.Tests;

/// <summary>Traces and metrics are sent where the settings say, and hold nothing that was asked.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Operations_are_sent_by_name_and_variables_never()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectorAsync(received);
        await using (var graph = await RunningGraph.EmptyAsync("--OTEL_EXPORTER_OTLP_ENDPOINT=" + collector.Urls.Single(), "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"))
            await graph.DataAsync("query Telemetered($code: String) { participants(where: { code: { eq: $code } }) { totalCount } }", Some.Variables(("code", "a-secret-code")));
        Assert.Contains("Telemetered", received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("graphql.server.request.duration", received["/v1/metrics"], StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret-code", string.Concat(received.Values), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> CollectorAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.MapPost("/v1/{kind}", async (string kind, Stream body) =>
        {
            using var reader = new StreamReader(body, Encoding.Latin1);
            var text = await reader.ReadToEndAsync();
            received.AddOrUpdate("/v1/" + kind, text, (_, before) => before + text);
        });
        collector.Urls.Add("http://127.0.0.1:0");
        await collector.StartAsync();
        return collector;
    }
}
