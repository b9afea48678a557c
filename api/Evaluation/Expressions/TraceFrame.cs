using System.Runtime.InteropServices;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>What an evaluation left behind: the outcome of every part, a byte each, after them the numbers; texts lie apart.</summary>
internal readonly struct TraceFrame
{
    // Not an array of kinds and an array of decimals: an explained month holds millions of frames, and each array costs as much as it holds.
    private readonly byte[] bytes;
    private readonly string[] texts;

    public TraceFrame(TraceLayout layout) => (bytes, texts) = (new byte[layout.Bytes], layout.Texts == 0 ? [] : new string[layout.Texts]);

    public TraceKind Kind(int part) => (TraceKind)bytes[part];

    public bool IsKnown(int part) => Kind(part) is >= TraceKind.No and <= TraceKind.Text;

    public decimal Number(int place) => MemoryMarshal.Read<decimal>(bytes.AsSpan(place));

    public string Text(int place) => texts[place];

    public void SetKind(int part, TraceKind kind) => bytes[part] = (byte)kind;

    public void SetNumber(int place, decimal number) => MemoryMarshal.Write(bytes.AsSpan(place), in number);

    public void SetText(int place, string text) => texts[place] = text;
}
