using GraphQL;

namespace ScoringGraph.GraphEngine;

/// <summary>Where the text of a request's document comes from: the request itself, or what the server knows.</summary>
internal sealed class DocumentSource(PersistedOptions options)
{
    private readonly TrustedDocuments trusted = new(options);
    private readonly RecentlyUsed<string> automatic = new(options.MaxAutomaticDocuments);

    public string TextOf(GraphRequest request)
    {
        var isSent = request.Query.Length > 0;
        if (!string.IsNullOrEmpty(request.DocumentId))
            return isSent
                ? throw GraphErrors.Of("Invalid GraphQL Request. Send either a document or the id of one.", "HC0009")
                : trusted.Find(request.DocumentId) ?? throw NotFound();
        if (isSent && options.Mode == PersistedMode.Only)
            throw GraphErrors.Of("Only persisted operations are allowed.", "HC0067");
        return string.IsNullOrEmpty(request.DocumentHash) ? request.Query : TextOf(request.Query, request.DocumentHash.ToLowerInvariant());
    }

    /// <summary>Remembers a document by its hash, or finds one remembered.</summary>
    private string TextOf(string query, string hash)
    {
        if (query.Length == 0)
            return trusted.Find(hash) ?? automatic.Find(hash) ?? throw NotFound();
        if (TrustedDocuments.HashOf(query) != hash)
            throw GraphErrors.Of("Invalid GraphQL Request. `sha256Hash` is not the SHA-256 of the document.", "HC0009");
        if (options.Automatic && query.Length <= options.MaxAutomaticLength)
            automatic.Add(hash, query);
        return query;
    }

    private static ExecutionError NotFound() => GraphErrors.Of("PersistedQueryNotFound", "HC0020");
}
