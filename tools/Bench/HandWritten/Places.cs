namespace ScoringGraph.Bench.HandWritten;

/// <summary>Sorts keys and hands out places: ties share the better place and use up those behind it.</summary>
internal static class Places
{
    /// <summary>Ranks the first <paramref name="count"/> keys.</summary>
    /// <param name="keys">Sorted in place.</param>
    /// <param name="who">Moved with the keys.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="lowerIsBetter">Whether the smallest key is first.</param>
    /// <param name="ahead">How many rank before all of them.</param>
    /// <param name="give">Takes the participant and its place.</param>
    public static void Give<TKey>(TKey[] keys, int[] who, int count, bool lowerIsBetter, int ahead, Action<int, int> give)
        where TKey : IComparable<TKey>
    {
        Array.Sort(keys, who, 0, count);
        if (!lowerIsBetter)
        {
            Array.Reverse(keys, 0, count);
            Array.Reverse(who, 0, count);
        }

        var place = 0;
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || keys[i].CompareTo(keys[i - 1]) != 0) place = ahead + i + 1;
            give(who[i], place);
        }
    }
}
