namespace ScoringGraph.Scoring.Ranking;

/// <summary>A participant's place in a ranking.</summary>
/// <param name="Place">1 for the first; shared by ties as the tie rule says.</param>
/// <param name="Ahead">How many participants are strictly better.</param>
/// <param name="Tied">How many share the place, this one included.</param>
/// <param name="OutOf">How many are ranked.</param>
public readonly record struct Standing(int Place, int Ahead, int Tied, int OutOf);

/// <summary>What a participant is ranked by: the tier first, then the value.</summary>
/// <param name="Candidate">The index the standing is wanted under.</param>
/// <param name="Tier">Smaller is better.</param>
/// <param name="Value">Compared within a tier.</param>
public readonly record struct RankKey(int Candidate, byte Tier, Rational Value);

/// <summary>Orders participants by exact values. Nothing is rounded before the order is known.</summary>
public static class Standings
{
    /// <summary>The standing of each key's candidate; candidates without a key have none.</summary>
    /// <param name="keys">Whoever is ranked; reordered in place, best first.</param>
    /// <param name="lowerIsBetter">True if the smallest value is first.</param>
    /// <param name="ties">What tied places are called.</param>
    /// <param name="candidates">How many candidates there are, ranked or not.</param>
    public static Standing?[] Of(Span<RankKey> keys, bool lowerIsBetter, Ties ties, int candidates)
    {
        Sort(keys, lowerIsBetter);
        var standings = new Standing?[candidates];
        for (int start = 0, group = 1; start < keys.Length; group++)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end].Tier == keys[start].Tier && keys[end].Value == keys[start].Value) end++;
            var standing = new Standing(ties == Ties.Dense ? group : start + 1, start, end - start, keys.Length);
            for (; start < end; start++) standings[keys[start].Candidate] = standing;
        }

        return standings;
    }

    private static void Sort(Span<RankKey> keys, bool lowerIsBetter)
    {
        var exact = lowerIsBetter ? LowerFirst : HigherFirst;
        var ordinals = new long[keys.Length];
        for (var i = 0; i < ordinals.Length; i++)
        {
            if (Ordinal.TryOf(keys[i], lowerIsBetter, out ordinals[i])) continue;
            keys.Sort(exact);
            return;
        }

        ordinals.AsSpan().Sort(keys);
        for (int start = 0, end; start < ordinals.Length; start = end)
        {
            for (end = start + 1; end < ordinals.Length && ordinals[end] == ordinals[start];) end++;
            if (!AreTied(keys[start..end])) keys[start..end].Sort(exact);
        }
    }

    private static bool AreTied(ReadOnlySpan<RankKey> keys)
    {
        foreach (var key in keys)
            if (key.Value != keys[0].Value)
                return false;
        return true;
    }

    private static readonly Comparison<RankKey> HigherFirst = static (a, b) =>
        a.Tier != b.Tier ? a.Tier.CompareTo(b.Tier) : b.Value.CompareTo(a.Value);

    private static readonly Comparison<RankKey> LowerFirst = static (a, b) =>
        a.Tier != b.Tier ? a.Tier.CompareTo(b.Tier) : a.Value.CompareTo(b.Value);
}
