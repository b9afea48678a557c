using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Writes JSON whose names are encoded beforehand and whose nesting the plan sees to. Whatever is not among the commonest values
/// is left to the library's writer; the bytes are the same as if it had written everything.
/// </summary>
internal sealed class AnswerWriter(ChunkWriter output)
{
    private const int MaxNumber = 64;
    private const int MaxBytesPerChar = 3;

    // Never escaped by the library's writer, and read as they are by everybody.
    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainCharacters());

    private readonly Utf8JsonWriter others = new(output, ResultWriter.Options);

    /// <summary>Writes bytes that are JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(output.GetSpan(json.Length));
        output.Advance(json.Length);
    }

    public void Null() => Raw("null"u8);

    public void Value(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Value(int value)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(MaxNumber), out var written);
        output.Advance(written);
    }

    public void Value(decimal value)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(MaxNumber), out var written);
        output.Advance(written);
    }

    public void Value(string value)
    {
        if (value.AsSpan().ContainsAnyExcept(Plain))
        {
            Other(value);
            return;
        }
        var span = output.GetSpan((value.Length * MaxBytesPerChar) + 2);
        span[0] = (byte)'"';
        var end = Encoding.UTF8.GetBytes(value, span[1..]) + 1;
        span[end] = (byte)'"';
        output.Advance(end + 1);
    }

    /// <summary>Writes any value that scalars serialise to.</summary>
    public void Value(object? value)
    {
        if (value is string text)
            Value(text);
        else
            Other(value);
    }

    private void Other(object? value)
    {
        JsonValues.Write(others, value);
        others.Flush();
        others.Reset();
    }

    private static char[] PlainCharacters()
    {
        var ascii = Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not ('"' or '\\'));
        var chinese = Enumerable.Range(0x4E00, 0x9FA5 - 0x4E00 + 1).Select(c => (char)c);
        return [.. ascii.Concat(chinese)];
    }
}
