namespace ScoringGraph.GraphEngine;

/// <summary>Says what a field, an argument, an input field or a type adds to the cost of a request.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class CostAttribute(double weight) : Attribute
{
    public double Weight { get; } = weight;
}

/// <summary>Says how long the list of a field is, or which arguments say it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>The length when no argument says it; 0 means that nothing is assumed.</summary>
    public int AssumedSize { get; set; }

    /// <summary>The arguments that limit the length.</summary>
    public string[]? SlicingArguments { get; set; }

    /// <summary>The length when a slicing argument could have been given and was not; 0 means the assumed one.</summary>
    public int SlicingArgumentDefaultValue { get; set; }

    /// <summary>The subfields that are the list, where the field itself is none.</summary>
    public string[]? SizedFields { get; set; }

    /// <summary>Whether exactly one slicing argument must be given.</summary>
    public bool RequireOneSlicingArgument { get; set; } = true;
}
