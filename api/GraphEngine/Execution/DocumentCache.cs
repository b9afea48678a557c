using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Documents known to be small and valid. What depends on the request besides the document, its variables, is checked
/// every time; nothing else may ever be skipped because of this cache.
/// </summary>
internal sealed class DocumentCache(int capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Text, GraphQLDocument Document)>> entries = [];
    private readonly LinkedList<(string Text, GraphQLDocument Document)> byUse = new();

    public GraphQLDocument? Find(string text)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(text, out var entry))
                return null;
            byUse.Remove(entry);
            byUse.AddFirst(entry);
            return entry.Value.Document;
        }
    }

    public void Add(string text, GraphQLDocument document)
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
            entries[text] = byUse.AddFirst((text, document));
        }
    }
}
