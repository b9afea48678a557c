using System.Text;
using System.Text.Json;
using ScoringGraph.Bench.Months;

namespace ScoringGraph.Bench.Http;

/// <summary>One question, asked of every contender in the same words.</summary>
/// <param name="Name">What it is called in the summary.</param>
/// <param name="Path">Where the endpoint written by hand answers it.</param>
/// <param name="Document">The document that the graphs are asked.</param>
internal sealed record Question(string Name, string Path, string Document)
{
    /// <summary>Every cell of a month with its awards: filtered, sorted, paged.</summary>
    public static readonly Question HeatMap = new("heat map", "/heat-map", """
        query HeatMap($scheme: String!, $month: Month!, $first: Int!) {
          scorecards(
            first: $first
            where: { month: { eq: $month }, participant: { scheme: { code: { eq: $scheme } } } }
            order: [{ final: DESC }, { participant: { position: ASC } }]
          ) {
            totalCount
            nodes {
              rank
              final
              participant { code nameZh }
              results {
                indicator { code }
                points
                nominal
                outcome
                awards { number points possible outcome }
              }
            }
            pageInfo { hasNextPage }
          }
        }
        """);

    /// <summary>The example operation of the same name, without its cursor, which every contender makes in a way of its own.</summary>
    public static readonly Question Ranking = new("ranking", "/ranking", File.ReadAllText($"{Plan.Repository}/schema/views/month-ranking.graphql").Replace("endCursor", "", StringComparison.Ordinal));

    public string Body { get; } = JsonSerializer.Serialize(new { query = Document, variables = new { scheme = "nantong-2017", month = "2017-11", first = 50 } });

    public HttpRequestMessage Request(Contender contender) => new(HttpMethod.Post, Address(contender)) { Content = new StringContent(Body, Encoding.UTF8, "application/json") };

    /// <summary>All are posted the same body; who answers by hand reads nothing of it but the variables.</summary>
    public Uri Address(Contender contender) => new(contender.Address, contender.Name == HandWrittenServer.Name ? Path : "/graphql");
}
