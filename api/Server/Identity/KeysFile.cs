using Microsoft.IdentityModel.Tokens;
using ScoringGraph.Scoring;

namespace ScoringGraph.Server.Identity;

/// <summary>The public keys of an issuer in a file (JWKS, RFC 7517), for where the issuer cannot be reached.</summary>
internal static class KeysFile
{
    public static IReadOnlyList<SecurityKey> Read(string path, List<Problem> problems)
    {
        var keys = Parse(path);
        if (keys.Count == 0)
            problems.Add(IdentityProblems.KeysUnfit(path));
        return keys;
    }

    private static List<SecurityKey> Parse(string path)
    {
        try
        {
            // Only keys that cannot sign: whoever reads a shared secret could make tokens of their own.
            return [.. new JsonWebKeySet(File.ReadAllText(path)).Keys.Where(key => key.Kty is JsonWebAlgorithmsKeyTypes.RSA or JsonWebAlgorithmsKeyTypes.EllipticCurve)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
