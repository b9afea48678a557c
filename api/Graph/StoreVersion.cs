using ScoringGraph.GraphEngine;
using ScoringGraph.Store;

namespace ScoringGraph.Graph;

/// <summary>Answers follow from the rows: rule files are read once, before the first question, and no field looks at a clock.</summary>
internal sealed class StoreVersion(ScoreDatabase database) : IDataVersion
{
    public ValueTask<long?> CurrentAsync() => database.VersionAsync();
}
