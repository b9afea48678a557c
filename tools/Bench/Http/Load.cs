using System.Globalization;
using System.Text.Json;
using ScoringGraph.Bench.Measuring;

namespace ScoringGraph.Bench.Http;

/// <summary>What one round of load came to.</summary>
/// <param name="Rate">Requests per second.</param>
/// <param name="Processor">Milliseconds of processor time per request, of the contender alone.</param>
/// <param name="Allocated">Bytes allocated per request; null if the contender cannot tell.</param>
internal sealed record Round(double Rate, double Processor, long? Allocated);

/// <summary>Asks one question over eight connections, as fast as answers come, with autocannon.</summary>
internal static class Load
{
    public static Round Put(Contender contender, Question question, double seconds)
    {
        var (processor, allocated) = (contender.Processor, contender.Allocated);
        var run = NodePrograms.Run(
            "npx",
            [
                "--no-install", "autocannon", "--json", "--connections", "8", "--duration", seconds.ToString(CultureInfo.InvariantCulture),
                "--method", "POST", "--headers", "content-type=application/json", "--body", question.Body, question.Address(contender).ToString(),
            ]);
        if (run.ExitCode != 0) throw new InvalidOperationException($"autocannon failed: {run.Error}");
        var result = JsonDocument.Parse(run.Output).RootElement;
        var answered = result.GetProperty("2xx").GetInt64();
        if (answered == 0 || result.GetProperty("non2xx").GetInt64() + result.GetProperty("errors").GetInt64() > 0)
            throw new InvalidOperationException($"{contender.Name} did not answer every request: {run.Output}");
        return new Round(
            answered / result.GetProperty("duration").GetDouble(),
            (contender.Processor - processor).TotalMilliseconds / answered,
            (contender.Allocated - allocated) / answered);
    }
}
