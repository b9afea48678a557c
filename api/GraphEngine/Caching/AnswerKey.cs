using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ScoringGraph.GraphEngine;

/// <summary>What an answer is found by: the SHA-256 of all that it depends on, but the data.</summary>
internal readonly record struct AnswerKey(UInt128 First, UInt128 Second);

/// <summary>Writes down what an answer depends on. Each part says how long it is, so that no two lists of parts look the same.</summary>
internal sealed class AnswerKeyWriter(int size)
{
    private readonly ArrayBufferWriter<byte> text = new(size);

    public void Add(long number) => MemoryMarshal.Write(Next(sizeof(long)), number);

    public void Add(double number) => Add(BitConverter.DoubleToInt64Bits(number));

    public void Add(bool answer) => Add(answer ? 1L : 0L);

    public void Add(string? part)
    {
        Add(part?.Length ?? -1L);
        text.Write(MemoryMarshal.AsBytes(part.AsSpan()));
    }

    public void Add(ReadOnlySpan<byte> part)
    {
        Add((long)part.Length);
        text.Write(part);
    }

    public AnswerKey ToKey()
    {
        Span<UInt128> hash = stackalloc UInt128[2];
        SHA256.HashData(text.WrittenSpan, MemoryMarshal.AsBytes(hash));
        return new AnswerKey(hash[0], hash[1]);
    }

    private Span<byte> Next(int length)
    {
        var next = text.GetSpan(length);
        text.Advance(length);
        return next;
    }
}
