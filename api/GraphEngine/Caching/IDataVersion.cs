namespace ScoringGraph.GraphEngine;

/// <summary>Tells which state of the data answers are made from.</summary>
public interface IDataVersion
{
    /// <summary>
    /// The same number as long as the data is the same, for whoever changes it, and none that was given before. What is read
    /// afterwards must be at least as new. Null if that cannot be promised; then nothing is kept.
    /// </summary>
    ValueTask<long?> CurrentAsync();
}
