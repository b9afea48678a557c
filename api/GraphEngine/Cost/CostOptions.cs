namespace ScoringGraph.GraphEngine;

/// <summary>How much a request may cost.</summary>
public sealed record CostOptions
{
    /// <summary>The most that the fields of an operation may cost together: what it takes to resolve them.</summary>
    public double MaxFieldCost { get; set; } = 1_000;

    /// <summary>The most that the objects of an answer may cost together: how many there may be.</summary>
    public double MaxTypeCost { get; set; } = 1_000;

    /// <summary>Whether a request that costs more is refused.</summary>
    public bool EnforceCostLimits { get; set; } = true;
}

/// <summary>What a client wants to know of the cost.</summary>
public enum CostReporting
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The cost beside the answer.</summary>
    Report,

    /// <summary>The cost instead of the answer.</summary>
    Validate,
}
