namespace ScoringGraph.Evaluation.Sentences;

/// <summary>The little typography that Chinese sentences need.</summary>
internal static class Chinese
{
    /// <summary>`做到数据同源的`, `不低于 50% 的`: a space parts what is not Chinese.</summary>
    public static string Whoever(string words) => $"{words}{(words.Length > 0 && char.IsAscii(words[^1]) ? " " : "")}的";
}
