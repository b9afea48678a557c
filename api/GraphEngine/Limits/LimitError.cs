using GraphQL;

namespace ScoringGraph.GraphEngine;

/// <summary>A request that is larger than allowed: says the limit and what was measured.</summary>
internal static class LimitError
{
    public static ExecutionError Of(string code, string what, long measured, int allowed)
        => GraphErrors.Of($"The request has {measured} {what}; {allowed} are allowed.", code, ("measured", measured), ("allowed", allowed));

    public static ExecutionError OfDepth(int measured, int allowed)
        => GraphErrors.Of(
            $"The GraphQL document has an execution depth of {measured} which exceeds the max allowed execution depth of {allowed}.",
            "LIMIT_DEPTH",
            ("allowedExecutionDepth", allowed),
            ("detectedExecutionDepth", measured));
}
