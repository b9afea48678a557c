using System.Text.Json;
using ScoringGraph.Bench.Measuring;

namespace ScoringGraph.Bench.Http;

/// <summary>Load by autocannon, which needs nothing but Node.</summary>
internal static class AutocannonLoad
{
    public static Volley Post(Uri address, string body, int seconds)
    {
        var run = NodePrograms.Run(
            "npx",
            [
                "--no-install", "autocannon", "--json", "--connections", "8", "--duration", $"{seconds}",
                "--method", "POST", "--headers", "content-type=application/json", "--body", body, address.ToString(),
            ]);
        if (run.ExitCode != 0) throw new InvalidOperationException($"autocannon failed: {run.Error}");
        var result = JsonDocument.Parse(run.Output).RootElement;
        return new Volley(
            result.GetProperty("2xx").GetInt64(),
            result.GetProperty("non2xx").GetInt64() + result.GetProperty("errors").GetInt64(),
            result.GetProperty("throughput").GetProperty("total").GetInt64(),
            result.GetProperty("duration").GetDouble());
    }
}
