namespace ScoringGraph.Scoring.Facts;

/// <summary>The facts a scheme knows. Each has an index, its place in every fact row.</summary>
public sealed class FactCatalogue
{
    private readonly Dictionary<string, int> indexes;

    public FactCatalogue(IReadOnlyList<FactDefinition> definitions)
    {
        Definitions = definitions;
        indexes = new(definitions.Count, StringComparer.Ordinal);
        for (var index = 0; index < definitions.Count; index++) indexes.Add(definitions[index].Name, index);
    }

    public IReadOnlyList<FactDefinition> Definitions { get; }

    public FactDefinition this[int index] => Definitions[index];

    public int IndexOf(string name) => indexes.TryGetValue(name, out var index) ? index : -1;

    public FactDefinition? Find(string name) => indexes.TryGetValue(name, out var index) ? Definitions[index] : null;
}
