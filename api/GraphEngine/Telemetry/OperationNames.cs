using System.Collections.Concurrent;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// The operation names that metrics tell apart. A name is the client's to choose, so only the first that ran are kept
/// and all others are counted together: a metric must not grow with what anybody sends.
/// </summary>
internal sealed class OperationNames(int capacity)
{
    private const string Others = "_OTHER";

    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    public string Of(string name, bool ran)
        => known.ContainsKey(name) || (ran && known.Count < capacity && known.TryAdd(name, true)) ? name : Others;
}
