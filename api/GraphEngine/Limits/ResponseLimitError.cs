using GraphQL;

namespace ScoringGraph.GraphEngine;

/// <summary>An answer that is larger than allowed; nothing of it is sent, because a part would look like the whole.</summary>
internal sealed class ResponseLimitError : ExecutionError
{
    public ResponseLimitError(long allowed)
        : base($"The answer is larger than the {allowed} bytes that are allowed; ask for less at once. What a mutation changed stays changed.")
    {
        Code = "LIMIT_RESPONSE_BYTES";
        (Extensions ??= []).Add("allowed", allowed);
    }
}
