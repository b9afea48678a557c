using System.Text;
using System.Text.Json;
using ScoringGraph.Bench.Measuring;
using ScoringGraph.Bench.Months;

namespace ScoringGraph.Bench.Http;

/// <summary>One question, asked of every contender in the same words.</summary>
/// <param name="Name">What it is called in the summary.</param>
/// <param name="Path">Where the endpoint written by hand answers it.</param>
/// <param name="Document">The document that the graphs are asked.</param>
/// <param name="PostGraphileDocument">The same rows and columns in the words of the schema that PostGraphile makes of the tables.</param>
internal sealed record Question(string Name, string Path, string Document, string PostGraphileDocument)
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
        """, PostGraphile("heat-map"));

    /// <summary>The example operation of the same name, without its cursor, which every contender makes in a way of its own.</summary>
    public static readonly Question Ranking = new(
        "ranking",
        "/ranking",
        File.ReadAllText($"{Plan.Repository}/schema/views/month-ranking.graphql").Replace("endCursor", "", StringComparison.Ordinal),
        PostGraphile("ranking"));

    public string Body(Dialect dialect) => JsonSerializer.Serialize(new { query = dialect.Document(this), variables = new { scheme = "nantong-2017", month = "2017-11", first = 50 } });

    public HttpRequestMessage Request(Contender contender) =>
        new(HttpMethod.Post, Address(contender)) { Content = new StringContent(Body(contender.Dialect), Encoding.UTF8, "application/json") };

    public Uri Address(Contender contender) => new(contender.Address, contender.Dialect.Path(this));

    private static string PostGraphile(string name) => File.ReadAllText(System.IO.Path.Combine(NodePrograms.PostGraphileFolder, $"{name}.graphql"));
}
