using ScoringGraph.Graph.Schemes;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Access;

/// <summary>The one place where rows are left out: whatever resolvers, loaders and subscriptions read, they read through this.</summary>
public sealed class VisibleRows(ScoreDatabase database, CurrentEditions editions, Asker asker)
{
    /// <summary>A context to read with that sees what the asker may see; the caller disposes of it.</summary>
    public ReadContext Read() => editions.Now.Remits.LimitsOf(asker) is { } limits ? database.Read(limits) : database.Read();
}
