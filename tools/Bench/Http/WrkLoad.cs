using System.Text.Json;
using ScoringGraph.Bench.Measuring;
using ScoringGraph.Bench.Months;

namespace ScoringGraph.Bench.Http;

/// <summary>Load by wrk: one thread, written in C.</summary>
internal static class WrkLoad
{
    private static readonly string Script = Path.Combine(Plan.Repository, "tools", "Bench", "Http", "post.lua");

    // wrk tells apart only statuses from 400 on; that nobody redirects is seen when the answers are compared.
    public static Volley Post(Uri address, string body, int seconds)
    {
        var run = NodePrograms.Run("wrk", ["-t1", "-c8", $"-d{seconds}s", "--timeout", "60s", "-s", Script, address.ToString(), "--", body]);
        return run.ExitCode == 0
            ? JsonSerializer.Deserialize<Volley>(run.Output.TrimEnd().Split('\n')[^1], JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"wrk failed: {run.Error}{run.Output}");
    }
}
