namespace ScoringGraph.Scoring.Facts;

/// <summary>The facts a scheme knows. Each has an index, by which fact rows and compiled rules know it.</summary>
public sealed class FactCatalogue
{
    private readonly Dictionary<string, int> indexes;

    // Where a row keeps the value, among its numbers or among what is neither number nor boolean. Slot 0 is nobody's and empty.
    private readonly short[] slots;

    public FactCatalogue(IReadOnlyList<FactDefinition> definitions)
    {
        Definitions = definitions;
        indexes = new(definitions.Count, StringComparer.Ordinal);
        slots = new short[definitions.Count];
        for (var index = 0; index < definitions.Count; index++)
        {
            indexes.Add(definitions[index].Name, index);
            slots[index] = definitions[index].Type switch
            {
                FactType.Boolean => 0,
                FactType.Integer or FactType.Decimal => (short)++Numbers,
                _ => (short)++Others,
            };
        }

        Defaulted = [.. Enumerable.Range(0, definitions.Count).Where(index => definitions[index].Defaults.Count > 0)];
    }

    public IReadOnlyList<FactDefinition> Definitions { get; }

    /// <summary>The indexes of those that have a default in some month.</summary>
    public IReadOnlyList<int> Defaulted { get; }

    public FactDefinition this[int index] => Definitions[index];

    public int IndexOf(string name) => indexes.TryGetValue(name, out var index) ? index : -1;

    public FactDefinition? Find(string name) => indexes.TryGetValue(name, out var index) ? Definitions[index] : null;

    /// <summary>How many facts are numbers.</summary>
    internal int Numbers { get; }

    /// <summary>How many facts are neither numbers nor booleans.</summary>
    internal int Others { get; }

    internal ReadOnlySpan<short> Slots => slots;
}
