namespace ScoringGraph.Bench.HandWritten;

/// <summary>A quotient that is compared exactly, by cross-multiplying. The bottom is positive.</summary>
internal readonly record struct Share(decimal Top, decimal Bottom) : IComparable<Share>
{
    public int CompareTo(Share other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);
}
