using System.Text.RegularExpressions;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>The little grammar that English sentences need.</summary>
internal static partial class English
{
    /// <summary>The words as a sentence's first: `Places are shared`.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A unit declared in the plural, beside a number: `1 case`, `2 cases`, `1 case (call)`.</summary>
    public static string Of(string number, string units) => $"{number} {(number == "1" ? One(units) : units)}";

    /// <summary>`a`, `a and b`, `a, b and c`.</summary>
    public static string List(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    private static string One(string units) => PluralEnd().Replace(units, match => match.Value == "ies" ? "y" : "");

    // The last word of the unit, and of what stands in parentheses behind it.
    [GeneratedRegex(@"(?<=\w)(ies|(?<!s)s)(?=$| \()|(?<=\(\w+)s(?=\))")]
    private static partial Regex PluralEnd();
}
