using System.ComponentModel;
using ScoringGraph.Bench.Measuring;

namespace ScoringGraph.Bench.Http;

/// <summary>What a load generator tells of the seconds it asked.</summary>
/// <param name="Answered">Requests answered.</param>
/// <param name="Failed">Answers other than 2xx, and requests without an answer.</param>
/// <param name="Bytes">Received in all.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record Volley(long Answered, long Failed, long Bytes, double Seconds);

/// <summary>A program that posts one body over eight connections, as fast as answers come.</summary>
internal sealed record LoadGenerator(string Name, Func<Uri, string, int, Volley> Post)
{
    public const string WhyNot = "neither wrk nor node is installed: apt-get install wrk";

    private static readonly LoadGenerator Wrk = new("wrk", WrkLoad.Post);

    // Itself a Node program, it takes much of a core from those it asks.
    private static readonly LoadGenerator Autocannon = new("autocannon", AutocannonLoad.Post);

    /// <summary>The better one of those installed; null if none is.</summary>
    public static LoadGenerator? Installed => HasWrk() ? Wrk : NodePrograms.WhyNot() is null ? Autocannon : null;

    private static bool HasWrk()
    {
        try
        {
            NodePrograms.Run("wrk", ["--version"]);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
