using System.Buffers;

namespace ScoringGraph.GraphEngine;

/// <summary>A buffer that grows by chunks: a long answer is never copied to grow, and never becomes a large object.</summary>
/// <param name="limit">How many bytes it takes; the next is a <see cref="ResponseLimitError"/>.</param>
internal sealed class ChunkWriter(long limit) : IBufferWriter<byte>
{
    private const int ChunkSize = 32 * 1024;

    private Chunk? first;
    private Chunk? last;
    private long written;

    public ReadOnlySequence<byte> Written
        => first is null ? ReadOnlySequence<byte>.Empty : new(first.Seal(), 0, last!.Seal(), last.Length);

    public void Advance(int count)
    {
        written += count;
        if (written > limit)
            throw new ResponseLimitError(limit);
        last!.Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (last is null || last.Bytes.Length - last.Length < Math.Max(sizeHint, 1))
        {
            var next = new Chunk(Math.Max(sizeHint, ChunkSize));
            last?.Link(next);
            (first, last) = (first ?? next, next);
        }
        return last.Bytes.AsMemory(last.Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    private sealed class Chunk(int size) : ReadOnlySequenceSegment<byte>
    {
        public byte[] Bytes { get; } = new byte[size];

        public int Length { get; set; }

        public Chunk Seal()
        {
            Memory = Bytes.AsMemory(0, Length);
            return this;
        }

        public void Link(Chunk next)
        {
            Seal();
            next.RunningIndex = RunningIndex + Length;
            Next = next;
        }
    }
}
