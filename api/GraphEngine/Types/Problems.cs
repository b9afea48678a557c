namespace ScoringGraph.GraphEngine;

/// <summary>Collects the mistakes of a schema, so that all are told at once.</summary>
internal sealed class Problems
{
    private readonly List<string> found = [];

    public void Add(string problem)
    {
        if (!found.Contains(problem))
            found.Add(problem);
    }

    public void ThrowIfAny()
    {
        if (found.Count > 0)
            throw new SchemaException(found);
    }
}
