using ScoringGraph.Bench.Measuring;

namespace ScoringGraph.Bench.Http;

/// <summary>What one round of load came to.</summary>
/// <param name="Rate">Requests per second.</param>
/// <param name="Processor">Milliseconds of processor time per request, of the contender's processes.</param>
/// <param name="Database">Milliseconds of processor time per request, of the database's processes; null if it has none.</param>
/// <param name="Allocated">Bytes allocated per request; null if the contender cannot tell.</param>
internal sealed record Round(double Rate, double Processor, double? Database, long? Allocated)
{
    public string Milliseconds => Line.Text($"{Processor:0.00}") + (Database is { } database ? Line.Text($" + {database:0.00}") : "") + " ms";

    /// <summary>Asks one question for some seconds; ends the run unless every answer is one, and as long as the first was.</summary>
    public static Round Of(LoadGenerator load, HeatMapDatabase database, Contender contender, Question question, int length, int seconds)
    {
        var (processor, shared, allocated) = (contender.Processor, database.Processor, contender.Allocated);
        var volley = load.Post(question.Address(contender), question.Body(contender.Dialect), seconds);
        // On a machine that is busy otherwise.
        if (volley is { Answered: 0, Failed: 0 } && seconds < 60) return Of(load, database, contender, question, length, 2 * seconds);
        if (volley.Answered == 0 || volley.Failed > 0 || volley.Bytes < volley.Answered * length)
            throw new InvalidOperationException($"{contender.Name} did not answer every request: {volley}");
        return new Round(
            volley.Answered / volley.Seconds,
            (contender.Processor - processor).TotalMilliseconds / volley.Answered,
            (database.Processor - shared)?.TotalMilliseconds / volley.Answered,
            (contender.Allocated - allocated) / volley.Answered);
    }
}
