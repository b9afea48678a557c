using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ScoringGraph.Store;

/// <summary>Tells the counters of every statement.</summary>
internal sealed class StatementWatch(Action<string>? onStatement) : DbCommandInterceptor
{
    /// <summary>What a statement begins with that the program asks again and again by itself; who counts what a question takes does not mean it.</summary>
    public const string ByItself = "by itself";

    private StatementCounter[] counters = [];

    public StatementCounter Attach()
    {
        var counter = new StatementCounter(Detach);
        lock (this) counters = [.. counters, counter];
        return counter;
    }

    public void Report(string statement)
    {
        onStatement?.Invoke(statement);
        if (statement.StartsWith($"-- {ByItself}", StringComparison.Ordinal)) return;
        foreach (var counter in counters) counter.Add(statement);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Report(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Report(command.CommandText);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Report(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Report(command.CommandText);
        return ValueTask.FromResult(result);
    }

    private void Detach(StatementCounter counter)
    {
        lock (this) counters = [.. counters.Where(other => other != counter)];
    }
}
