using System.Buffers;
using System.Numerics;

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
    /// <param name="keys">Whoever is ranked.</param>
    /// <param name="lowerIsBetter">True if the smallest value is first.</param>
    /// <param name="ties">What tied places are called.</param>
    /// <param name="candidates">How many candidates there are, ranked or not.</param>
    public static Standing?[] Of(ReadOnlySpan<RankKey> keys, bool lowerIsBetter, Ties ties, int candidates)
    {
        var rented = ArrayPool<int>.Shared.Rent(keys.Length);
        var order = rented.AsSpan(0, keys.Length);
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Sort(keys, order, lowerIsBetter);
        var standings = new Standing?[candidates];
        for (int start = 0, group = 1; start < order.Length; group++)
        {
            var first = keys[order[start]];
            var end = start + 1;
            while (end < order.Length && IsTied(keys[order[end]], first)) end++;
            var standing = new Standing(ties == Ties.Dense ? group : start + 1, start, end - start, keys.Length);
            for (; start < end; start++) standings[keys[order[start]].Candidate] = standing;
        }

        ArrayPool<int>.Shared.Return(rented);
        return standings;
    }

    /// <summary>The standing of each key's candidate among those of its own group.</summary>
    /// <param name="keys">Whoever is ranked.</param>
    /// <param name="lowerIsBetter">True if the smallest value is first.</param>
    /// <param name="ties">What tied places are called.</param>
    /// <param name="groups">The group of each candidate.</param>
    public static Standing?[] Apart(ReadOnlySpan<RankKey> keys, bool lowerIsBetter, Ties ties, IReadOnlyList<string> groups)
    {
        var standings = new Standing?[groups.Count];
        foreach (var group in keys.ToArray().GroupBy(key => groups[key.Candidate], StringComparer.Ordinal))
        {
            var own = Of(group.ToArray(), lowerIsBetter, ties, groups.Count);
            foreach (var key in group) standings[key.Candidate] = own[key.Candidate];
        }

        return standings;
    }

    private static bool IsTied(in RankKey key, in RankKey other) => key.Tier == other.Tier && key.Value == other.Value;

    // Each key's index lies in the lowest bits of its ordinal, so that only one array is moved about.
    private static void Sort(ReadOnlySpan<RankKey> keys, Span<int> order, bool lowerIsBetter)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)keys.Length);
        var mask = (1L << bits) - 1;
        var rented = ArrayPool<long>.Shared.Rent(keys.Length);
        var ordinals = rented.AsSpan(0, keys.Length);
        for (var i = 0; i < ordinals.Length; i++)
        {
            if (!Ordinal.TryOf(keys[i], lowerIsBetter, out var ordinal))
            {
                SortExactly(keys, order, lowerIsBetter);
                return;
            }

            ordinals[i] = (ordinal & ~mask) | (uint)i;
        }

        ordinals.Sort();
        for (var i = 0; i < order.Length; i++) order[i] = (int)(ordinals[i] & mask);
        for (int start = 0, end; start < ordinals.Length; start = end)
        {
            for (end = start + 1; end < ordinals.Length && ordinals[end] >> bits == ordinals[start] >> bits;) end++;
            if (!AreTied(keys, order[start..end])) SortExactly(keys, order[start..end], lowerIsBetter);
        }

        ArrayPool<long>.Shared.Return(rented);
    }

    private static bool AreTied(ReadOnlySpan<RankKey> keys, ReadOnlySpan<int> order)
    {
        for (var i = 1; i < order.Length; i++)
            if (!IsTied(keys[order[i]], keys[order[0]]))
                return false;
        return true;
    }

    private static void SortExactly(ReadOnlySpan<RankKey> keys, Span<int> order, bool lowerIsBetter)
    {
        var values = new RankKey[order.Length];
        for (var i = 0; i < values.Length; i++) values[i] = keys[order[i]];
        values.AsSpan().Sort(order, Comparer<RankKey>.Create(lowerIsBetter ? LowerFirst : HigherFirst));
    }

    private static readonly Comparison<RankKey> HigherFirst = static (a, b) =>
        a.Tier != b.Tier ? a.Tier.CompareTo(b.Tier) : b.Value.CompareTo(a.Value);

    private static readonly Comparison<RankKey> LowerFirst = static (a, b) =>
        a.Tier != b.Tier ? a.Tier.CompareTo(b.Tier) : a.Value.CompareTo(b.Value);
}
