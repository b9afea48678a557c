using System.Security.Cryptography;
using System.Text;

namespace ScoringGraph.GraphEngine;

/// <summary>The documents of a folder, found by file name or by the SHA-256 of their text.</summary>
internal sealed class TrustedDocuments
{
    private const string HashPrefix = "sha256:";

    private readonly Dictionary<string, string> byId = new(StringComparer.Ordinal);

    public TrustedDocuments(PersistedOptions options)
    {
        if (options.Mode == PersistedMode.Off || options.Folder is not { } folder)
            return;
        if (!Directory.Exists(folder))
            throw new SchemaException([$"the folder of trusted documents `{folder}` does not exist"]);
        foreach (var path in Directory.GetFiles(folder, "*.graphql").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            byId[Path.GetFileNameWithoutExtension(path)] = text;
            byId[HashOf(text)] = text;
        }
    }

    public string? Find(string id) => byId.GetValueOrDefault(id.StartsWith(HashPrefix, StringComparison.Ordinal) ? id[HashPrefix.Length..].ToLowerInvariant() : id);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
