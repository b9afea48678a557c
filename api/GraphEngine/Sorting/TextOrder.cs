namespace ScoringGraph.GraphEngine;

/// <summary>
/// The order of text by code point, as databases order UTF-8. C# orders by UTF-16 unit, which puts a rare character, such as an
/// emoji, before `！`.
/// </summary>
internal static class TextOrder
{
    public static int Compare(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
            return left.Length.CompareTo(right.Length);
        var (x, y) = (left[same], right[same]);
        // Surrogates stand for code points above all the others.
        return char.IsSurrogate(x) == char.IsSurrogate(y) ? x.CompareTo(y) : char.IsSurrogate(x) ? 1 : -1;
    }
}
