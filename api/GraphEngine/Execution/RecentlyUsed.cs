namespace ScoringGraph.GraphEngine;

/// <summary>Things found by a text; those used last are kept.</summary>
public sealed class RecentlyUsed<T>(int capacity)
    where T : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Text, T Thing)>> entries = [];
    private readonly LinkedList<(string Text, T Thing)> byUse = new();

    public T? Find(string text)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(text, out var entry))
                return null;
            byUse.Remove(entry);
            byUse.AddFirst(entry);
            return entry.Value.Thing;
        }
    }

    public void Add(string text, T thing)
    {
        lock (gate)
        {
            if (capacity <= 0 || entries.ContainsKey(text))
                return;
            if (entries.Count >= capacity)
            {
                entries.Remove(byUse.Last!.Value.Text);
                byUse.RemoveLast();
            }
            entries[text] = byUse.AddFirst((text, thing));
        }
    }
}
