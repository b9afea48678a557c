using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>One thing a version says, found again in another version by its key.</summary>
/// <param name="Kind">What it would be a change of.</param>
/// <param name="Key">What it is about, the same in every version.</param>
/// <param name="Subject">What it is about, for people; several statements may be about one thing.</param>
/// <param name="Says">What it says about that.</param>
/// <param name="Exact">What tells two of them apart where the words may not; null if the words do.</param>
internal sealed record Statement(ChangeKind Kind, string Key, Text Subject, Text Says, string? Exact = null)
{
    /// <summary>True if both say the same.</summary>
    public bool IsSame(Statement other) => Exact == other.Exact && Says == other.Says;

    /// <summary>What several statements about one thing say, as one.</summary>
    public static Text Together(IEnumerable<Statement> statements)
    {
        var all = statements.Select(statement => statement.Says).ToArray();
        return new(string.Join("；", all.Select(says => says.Zh)), string.Join("; ", all.Select(says => says.En)));
    }
}
