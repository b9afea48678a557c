using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>A scheme in which one thing in one file was made wrong, as a slip of an editor would.</summary>
/// <param name="Path">The file.</param>
/// <param name="Place">Where in it.</param>
/// <param name="Change">What stands there now, and what stood there.</param>
/// <param name="Start">The first character that is replaced.</param>
/// <param name="End">The first character behind it that is not.</param>
/// <param name="Instead">What stands there instead.</param>
/// <param name="MovedTo">Where the file stands instead; null if it stays, empty if it is gone.</param>
public sealed record Mutant(string Path, Place Place, Text Change, int Start, int End, string Instead, string? MovedTo = null)
{
    /// <summary>The files with the mistake in them.</summary>
    public SchemeFiles In(SchemeFiles files)
    {
        var text = files.TextOf(Path)!;
        var changed = text[..Start] + Instead + text[End..];
        return MovedTo switch
        {
            null => files.With(Path, changed),
            "" => files.Without(Path),
            _ => files.Without(Path).With(MovedTo, changed),
        };
    }
}
