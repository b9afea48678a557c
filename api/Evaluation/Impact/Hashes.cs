using System.Security.Cryptography;
using System.Text;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>SHA-256 of texts in UTF-8, lower-case hexadecimal.</summary>
internal static class Hashes
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
