namespace ScoringGraph.Store;

/// <summary>The SQL statements executed while it is not disposed, by anybody in the process. Connection set-up is not counted.</summary>
public sealed class StatementCounter : IDisposable
{
    private readonly List<string> statements = [];
    private readonly Action<StatementCounter> detach;

    internal StatementCounter(Action<StatementCounter> detach) => this.detach = detach;

    public int Count
    {
        get
        {
            lock (statements) return statements.Count;
        }
    }

    /// <summary>The statements so far, in the order they were started.</summary>
    public IReadOnlyList<string> Statements
    {
        get
        {
            lock (statements) return [.. statements];
        }
    }

    public void Dispose() => detach(this);

    internal void Add(string statement)
    {
        lock (statements) statements.Add(statement);
    }
}
