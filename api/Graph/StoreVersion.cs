using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;

namespace ScoringGraph.Graph;

/// <summary>Answers follow from the rows and from the editions compiled of them, and no field looks at a clock.</summary>
internal sealed class StoreVersion(ScoreDatabase database, CurrentEditions editions) : IDataVersion
{
    // Both only grow, so their sum changes whenever one of them does.
    public async ValueTask<long?> CurrentAsync() => await database.VersionAsync() + editions.Now.Swaps;
}
