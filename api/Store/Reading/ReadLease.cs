using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ScoringGraph.Store.Reading;

/// <summary>A connection to read over, for one statement at a time.</summary>
internal abstract class ReadLease : IAsyncDisposable
{
    /// <summary>Whether everything was read; after a failure the connection is not used again.</summary>
    public bool IsDone { get; set; }

    /// <summary>A command of the statement, its parameters still to be added.</summary>
    public abstract DbCommand Command(string statement);

    /// <summary>How the values of its rows are read.</summary>
    public virtual RowCursor Cursor(DbDataReader reader) => new(reader);

    public abstract ValueTask DisposeAsync();
}

/// <summary>The connection of a context, with the transaction it is in.</summary>
internal sealed class ContextLease(StoreContext context) : ReadLease
{
    public static async ValueTask<ReadLease> OpenAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        return new ContextLease(context);
    }

    public override DbCommand Command(string statement)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    public override async ValueTask DisposeAsync() => await context.Database.CloseConnectionAsync().ConfigureAwait(false);
}
