using System.Globalization;
using System.Text;

namespace ScoringGraph.Evaluation.Json;

/// <summary>Letters of other scripts that look like Latin ones, and the Latin ones they look like.</summary>
internal static class LookAlike
{
    private const string Other = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0406\u03BF\u03B1\u03BD\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A7\u0131";
    private const string Latin = "aeopcyxijsdABEKMHOPCTXIoavABEZHIKMNOPTXi";

    /// <summary>
    /// Where a text first deceives its reader; -1 if it does not. What has no width or turns the direction of reading deceives
    /// anywhere; a letter of another script only in a word that would be a plain one but for such letters.
    /// </summary>
    public static int FirstIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (!char.IsAscii(text[at]) && (char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format || (Other.Contains(text[at], StringComparison.Ordinal) && Plain(text) is not null)))
                return at;
        return -1;
    }

    /// <summary>The word in plain letters, without what has no width; null if a letter of it looks like none.</summary>
    public static string? Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var character in word)
        {
            if (char.GetUnicodeCategory(character) == UnicodeCategory.Format) continue;
            var narrow = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
            var at = Other.IndexOf(narrow, StringComparison.Ordinal);
            plain.Append(at >= 0 ? Latin[at] : narrow);
        }

        return plain.ToString().All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-' or >= '\u4E00' and <= '\u9FFF') ? plain.ToString() : null;
    }
}
