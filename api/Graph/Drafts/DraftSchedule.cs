using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>
/// Publishes scheduled drafts when their time comes. Every server of a database looks; one publishes. What cannot be published
/// then goes back to its authors with the reason.
/// </summary>
public sealed partial class DraftSchedule(ScoreDatabase database, DraftPublication publication, ILogger<DraftSchedule> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private static readonly Actor Program = new("", "系统 / system");

    /// <summary>Publishes what is due now.</summary>
    public async Task PublishDueAsync(CancellationToken cancellationToken)
    {
        foreach (var due in await DueAsync(cancellationToken))
        {
            var step = new DraftStep(due.DraftId, due.Revision, DraftEventKind.Published, Program);
            var errors = (await publication.PublishAsync(step, cancellationToken)).Errors;
            if (errors.Count == 0 || errors[0] is VersionConflictError) continue;
            var reason = string.Join(' ', errors.OfType<DraftError>().Select(error => $"{error.Message} {error.MessageEn}"));
            var back = step with { Kind = DraftEventKind.Withdrawn, Reason = reason };
            await database.WriteAsync(write => write.Drafts.AppendAsync(back, cancellationToken), cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PublishDueAsync(stoppingToken);
            }
            catch (StoreException failure)
            {
                LogLater(log, failure);
            }

            await Task.Delay(Interval, database.Clock, stoppingToken);
        }
    }

    private async Task<List<DraftEventRow>> DueAsync(CancellationToken cancellationToken)
    {
        var now = database.Clock.GetUtcNow();
        await using var rows = database.Read();
        return await Queries.ToListAsync(
            rows.DraftEvents.Where(row => row.Draft.State == DraftState.Scheduled && row.Revision == row.Draft.Revision && row.NotBefore <= now).OrderBy(row => row.NotBefore).ThenBy(row => row.Id), cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Scheduled drafts could not be looked at; they are looked at again shortly.")]
    private static partial void LogLater(ILogger log, Exception failure);
}
