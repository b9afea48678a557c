using Microsoft.Net.Http.Headers;

namespace ScoringGraph.GraphEngine;

/// <summary>An answer as it was sent.</summary>
/// <param name="Version">The state of the data that was current before it was made.</param>
/// <param name="Body">Its bytes.</param>
/// <param name="Operation">The operation's name; null if it has none.</param>
internal sealed record KeptAnswer(long Version, byte[] Body, string? Operation)
{
    private const int Overhead = 512;

    private EntityTagHeaderValue? tag;

    /// <summary>Bytes of memory, about.</summary>
    public long Size => Overhead + Body.Length + (sizeof(char) * (Operation?.Length ?? 0));

    /// <summary>Its tag, found when it is first asked for.</summary>
    public EntityTagHeaderValue TagFor(string contentType) => tag ??= HttpCaching.TagOf(new(Body), contentType);
}
