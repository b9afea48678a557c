namespace ScoringGraph.GraphEngine;

/// <summary>Every mistake found in the schema, in one message, thrown at start-up.</summary>
public sealed class SchemaException(IReadOnlyList<string> problems)
    : Exception("The schema has " + problems.Count + " mistake(s):" + string.Concat(problems.Select(p => "\n - " + p)))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
