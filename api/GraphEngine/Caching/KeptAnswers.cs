namespace ScoringGraph.GraphEngine;

/// <summary>Answers up to so many bytes; those used last are kept.</summary>
internal sealed class KeptAnswers(long capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<AnswerKey, LinkedListNode<(AnswerKey Key, KeptAnswer Answer)>> entries = [];
    private readonly LinkedList<(AnswerKey Key, KeptAnswer Answer)> byUse = new();
    private long size;

    /// <summary>Bytes of memory, about.</summary>
    public long Size
    {
        get
        {
            lock (gate)
                return size;
        }
    }

    /// <summary>The answer made from this state of the data. One made from an older state will not be asked for again.</summary>
    public KeptAnswer? Find(AnswerKey key, long version)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(key, out var entry))
                return null;
            if (entry.Value.Answer.Version < version)
                Remove(entry);
            if (entry.Value.Answer.Version != version)
                return null;
            byUse.Remove(entry);
            byUse.AddFirst(entry);
            return entry.Value.Answer;
        }
    }

    public void Keep(AnswerKey key, KeptAnswer answer)
    {
        lock (gate)
        {
            if (entries.TryGetValue(key, out var known))
            {
                // A slow request may end after one that began later.
                if (known.Value.Answer.Version > answer.Version)
                    return;
                Remove(known);
            }
            entries[key] = byUse.AddFirst((key, answer));
            size += answer.Size;
            while (size > capacity)
                Remove(byUse.Last!);
        }
    }

    private void Remove(LinkedListNode<(AnswerKey Key, KeptAnswer Answer)> entry)
    {
        entries.Remove(entry.Value.Key);
        byUse.Remove(entry);
        size -= entry.Value.Answer.Size;
    }
}
