using System.Text.Json.Nodes;

namespace ScoringGraph.Bench.Http;

/// <summary>How a contender is asked a question, and how its answer reads in the words of the graph.</summary>
internal sealed record Dialect(Func<Question, string> Path, Func<Question, string> Document, Func<JsonNode, JsonNode> Read)
{
    public static readonly Dialect Graph = new(_ => "/graphql", question => question.Document, answer => answer);

    /// <summary>Posted the same body, it reads nothing of it but the variables.</summary>
    public static readonly Dialect Endpoint = Graph with { Path = question => question.Path };

    public static readonly Dialect PostGraphile = Graph with { Document = question => question.PostGraphileDocument, Read = PostGraphileAnswer.Read };
}
