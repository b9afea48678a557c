using System.Buffers;
using System.Text;

namespace ScoringGraph.GraphEngine;

/// <summary>Which text a database can keep: any but U+0000, which PostgreSQL refuses, and half of a surrogate pair, which no UTF-8 has.</summary>
public static class KeptText
{
    public static bool Is(string text) => IsUnicode(text) && !text.Contains('\0', StringComparison.Ordinal);

    /// <summary>Whether the text, or each text in a list or map of plain values, is Unicode; JSON can hold no other.</summary>
    internal static bool IsUnicode(object? plain) => plain switch
    {
        string text => IsUnicode(text.AsSpan()),
        IReadOnlyDictionary<string, object?> map => map.All(field => IsUnicode(field.Value)),
        IEnumerable<object?> list => list.All(IsUnicode),
        _ => true,
    };

    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        for (int surrogate; (surrogate = text.IndexOfAnyInRange('\ud800', '\udfff')) >= 0; text = text[(surrogate + 2)..])
            if (Rune.DecodeFromUtf16(text[surrogate..], out _, out _) != OperationStatus.Done)
                return false;
        return true;
    }
}
