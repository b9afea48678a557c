using Microsoft.EntityFrameworkCore;
using ScoringGraph.Scoring;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Store;

/// <summary>Closes and opens months.</summary>
public sealed class Months
{
    private readonly WriteContext write;

    internal Months(WriteContext write) => this.write = write;

    /// <summary>Lets nothing more be submitted for a month; returns false if it is closed already.</summary>
    public Task<bool> CloseAsync(string scheme, Month month, string reason, string by, CancellationToken cancellationToken = default) =>
        AppendAsync(scheme, month, MonthEventKind.Closed, reason, by, cancellationToken);

    /// <summary>Lets a closed month take submissions again; returns false if it is open already.</summary>
    public Task<bool> OpenAsync(string scheme, Month month, string reason, string by, CancellationToken cancellationToken = default) =>
        AppendAsync(scheme, month, MonthEventKind.Opened, reason, by, cancellationToken);

    private async Task<bool> AppendAsync(string scheme, Month month, MonthEventKind kind, string reason, string by, CancellationToken cancellationToken)
    {
        var closed = kind == MonthEventKind.Closed;
        var row = await write.Context.Set<MonthRow>().AsTracking()
            .SingleOrDefaultAsync(row => row.SchemeId == scheme && row.Month == month, cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentException($"scheme `{scheme}` has no month `{month}`", nameof(month));
        if (row.IsClosed == closed) return false;
        var item = new MonthEventRow
        {
            Id = await write.NextIdAsync<MonthEventRow>(row => row.Id, cancellationToken).ConfigureAwait(false),
            MonthId = row.Id,
            Kind = kind,
            Reason = reason,
            By = by,
            At = write.Clock.GetUtcNow(),
        };
        await write.InsertAsync([item], cancellationToken).ConfigureAwait(false);
        row.IsClosed = closed;
        await write.Context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
