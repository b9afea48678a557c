using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace ScoringGraph.GraphEngine;

/// <summary>
/// Keeps answers to queries for as long as the data stays as it is. It is asked after everything that may refuse a request before
/// it is parsed, and knows the version of the data before anything is executed, so no answer is kept under a newer one.
/// </summary>
internal sealed class ResponseCache(ResponseCacheOptions options, GraphOptions graph, IDataVersion versions)
{
    // What is longer brings facts rather than a question.
    private const int MaxBodyBytes = 64 * 1024;

    private readonly KeptAnswers answers = new(options.MaxMegabytes * 1024L * 1024L);
    private readonly AnswerKeys keys = new(graph);
    private readonly OperationNames names = graph.Names;
    private readonly int maxAnswerBytes = options.MaxAnswerBytes;

    /// <summary>Bytes of memory, about.</summary>
    public long Size => answers.Size;

    /// <summary>The place of a request's answer; null if it is not to be kept.</summary>
    public async ValueTask<Place?> PlaceAsync(HttpContext context, ReadOnlyMemory<byte> body, ResponseFormat format, CostReporting cost)
    {
        if (format.IsEventStream || body.Length > MaxBodyBytes || await versions.CurrentAsync() is not { } version)
            return null;
        return new Place(this, keys.Of(context, body.Span, format, cost), version);
    }

    /// <summary>Where the answer to one question is kept.</summary>
    internal readonly record struct Place(ResponseCache Cache, AnswerKey Key, long Version)
    {
        /// <summary>The answer kept here; null if there is none.</summary>
        public KeptAnswer? Find()
        {
            if (Cache.answers.Find(Key, Version) is not { } answer)
                return null;
            CacheTrace.TellHit(answer, Cache.names);
            return answer;
        }

        /// <summary>Keeps an answer that is whole, not too large, and that of a query.</summary>
        public void Keep(GraphRequest request, GraphResult result)
        {
            // With its hash, a document asks to be remembered, which it is only when it is read.
            var mustBeRead = request.DocumentHash is not null && request.Query.Length > 0;
            if (!result.IsQuery || !result.WasExecuted || result.Failures.Count > 0 || mustBeRead || result.Bytes.Length > Cache.maxAnswerBytes)
                return;
            Cache.answers.Keep(Key, new KeptAnswer(Version, result.Bytes.ToArray(), result.OperationName));
            CacheTrace.TellMiss();
        }
    }
}
