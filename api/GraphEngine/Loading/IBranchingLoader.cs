namespace ScoringGraph.GraphEngine;

/// <summary>A loader that has further ones of its kind, for other lists of the same keys.</summary>
internal interface IBranchingLoader
{
    /// <summary>Finds or makes the loader for a purpose.</summary>
    Func<object, object> Branch { set; }
}
