namespace ScoringGraph.GraphEngine;

/// <summary>The explorer page that a browser finds at the graph's address.</summary>
public sealed record GraphQLToolOptions
{
    /// <summary>Whether there is one.</summary>
    public bool Enable { get; set; } = true;

    /// <summary>What stands in the page's corner and in the browser's tab.</summary>
    public string Title { get; set; } = "GraphQL";

    /// <summary>The document that a first visitor finds in the editor.</summary>
    public string Document { get; set; } = "{ __typename }";
}
