using Microsoft.Extensions.Logging;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Takes over rules that another server published, or that somebody pushed, and scores open months by them if nobody has.</summary>
public sealed partial class PublishedElsewhere(ScoreDatabase database, CurrentEditions current, RulePublication publication, ILogger<PublishedElsewhere> log)
{
    /// <summary>Does it if there is anything to take over. If it cannot be done now, rules and scores stay as they are, and the log says so.</summary>
    public async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var rows = database.Read();
            if (await KnownRules.LookAsync(rows, cancellationToken) <= current.Now.RulesSequence) return;
            await current.RefreshAsync(cancellationToken);
            foreach (var scheme in current.Catalogue.Schemes) await publication.RescoreAsync(scheme.Scheme.Code, cancellationToken);
        }
        catch (Exception failure) when (failure is StoreException or UnreadableRulesException or UnfitFactsException)
        {
            LogStale(log, failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "Rules that were published elsewhere could not be taken over, or open months not be scored by them.")]
    private static partial void LogStale(ILogger log, Exception failure);
}
