using System.Globalization;
using System.Text;
using System.Text.Json;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Graph.Tests;

/// <summary>Every one of the results of the sample months says why.</summary>
[Collection(SamplesCollection.Name)]
public sealed class ExplanationTests(Samples samples)
{
    private const int Depth = 10;

    public static TheoryData<string> Months => ["2017-10", "2017-11", "2017-12"];

    [Theory]
    [MemberData(nameof(Months))]
    public async Task The_graph_explains_what_scoring_the_same_facts_explains(string month)
    {
        var edition = samples.Graph.Editions.Edition("nantong-2017", Month.Parse(month))!;
        var problems = new ProblemList();
        var path = Path.Combine(Repository.Rules, "nantong-2017", "samples", month + ".json");
        var facts = FactsFile.Read(path, edition.Edition.Scheme, edition.Edition.Month, problems);
        Assert.True(facts is not null, string.Join('\n', problems.Problems));
        var score = edition.Score(facts);
        var explainer = new ResultExplainer(edition);
        var rows = facts.Participants.ToDictionary(item => item.Participant, item => item.Row);
        var expected = score.Scorecards.SelectMany(card => card.Results.Select(result => (
            Key: $"{card.Participant} {result.Indicator.Indicator.Code}",
            Text: TextOf(explainer.Explain(card.Participant, result, rows[card.Participant], ResultExplainer.PeersOf(score, result.Indicator.Indicator.Code))))))
            .ToDictionary(item => item.Key, item => item.Text);
        var answered = (await ResultsAsync(month)).ToDictionary(KeyOf, result => TextOf(result.GetProperty("explanation")));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), answered.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, item => Assert.Equal(item.Value, answered[item.Key]));
    }

    [Theory]
    [MemberData(nameof(Months))]
    public async Task The_points_of_an_explanation_follow_from_its_parts(string month)
    {
        var edition = samples.Graph.Editions.Edition("nantong-2017", Month.Parse(month))!;
        foreach (var result in await ResultsAsync(month))
        {
            var explanation = result.GetProperty("explanation");
            var points = explanation.GetProperty("points").GetDecimal();
            Assert.Equal(result.GetProperty("points").GetDecimal(), points);
            Assert.Equal(result.GetProperty("nominal").GetDecimal(), explanation.GetProperty("possible").GetDecimal());
            var parts = explanation.GetProperty("because").EnumerateArray().ToLookup(part => part.GetProperty("kind").GetString());
            var isSum = edition.Edition.Indicators.Single(item => item.Indicator.Code == result.GetProperty("indicator").GetProperty("code").GetString()).Version.Method is SumMethod;
            if (parts["LAG"].Any()) Assert.Equal(0m, points);
            else if (parts["STANDING"].SingleOrDefault() is { ValueKind: JsonValueKind.Object } standing) Assert.Equal(points, standing.GetProperty("points").GetDecimal());
            else if (isSum) Assert.Equal(points, parts["AWARD"].Sum(award => award.GetProperty("points").GetDecimal()));
            Assert.All(parts["AWARD"], award =>
            {
                var grounds = award.GetProperty("because").EnumerateArray().ToLookup(part => part.GetProperty("kind").GetString());
                Assert.Single(grounds["CLAUSE"]);
                Assert.All(grounds["STANDING"], place => Assert.Equal(award.GetProperty("points").GetDecimal(), place.GetProperty("points").GetDecimal()));
            });
        }
    }

    [Fact]
    public async Task It_is_asked_for_by_codes_and_null_where_there_is_none()
    {
        const string Query = "query ($p: String!, $i: String!) { explanation(scheme: \"nantong-2017\", month: \"2017-11\", participant: $p, indicator: $i) { points } }";
        Assert.Equal(JsonValueKind.Object, (await samples.Graph.DataAsync(Query, Some.Variables(("p", "海门市"), ("i", "A1.G1.I1")))).GetProperty("explanation").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await samples.Graph.DataAsync(Query, Some.Variables(("p", "崇川区"), ("i", "A4.G1.I1")))).GetProperty("explanation").ValueKind);
    }

    private async Task<IReadOnlyList<JsonElement>> ResultsAsync(string month)
    {
        const string Claim = "kind sentence { zh en } points possible holds value threshold margin";
        var tree = Enumerable.Range(0, Depth).Aggregate(Claim, (inner, _) => $"{Claim} because {{ {inner} }}");
        var data = await samples.Graph.DataAsync($"{{ scorecards(where: {{ month: {{ eq: \"{month}\" }} }}) {{ nodes {{ participant {{ code }} results {{ points nominal indicator {{ code }} participant {{ code }} explanation {{ {tree} }} }} }} }} }}");
        return [.. data.GetProperty("scorecards").GetProperty("nodes").EnumerateArray().SelectMany(card => card.GetProperty("results").EnumerateArray())];
    }

    private static string KeyOf(JsonElement result) => $"{result.GetProperty("participant").GetProperty("code").GetString()} {result.GetProperty("indicator").GetProperty("code").GetString()}";

    private static string TextOf(Explanation claim, int depth = 0) => Lines(
        depth,
        [claim.Kind.ToString(), claim.Sentence.Zh, claim.Sentence.En, Text(claim.Points), Text(claim.Possible), claim.Holds?.ToString(), claim.Value, claim.Threshold, claim.Margin],
        claim.Because.Select(part => TextOf(part, depth + 1)));

    private static string TextOf(JsonElement claim, int depth = 0)
    {
        string? Member(string name) => claim.GetProperty(name).GetString();
        decimal? Number(string name) => claim.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
        var sentence = claim.GetProperty("sentence");
        bool? holds = claim.GetProperty("holds").ValueKind == JsonValueKind.Null ? null : claim.GetProperty("holds").GetBoolean();
        return Lines(
            depth,
            [
                CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Member("kind")!.ToLowerInvariant()).Replace("_", "", StringComparison.Ordinal).Replace("Missingfact", "MissingFact", StringComparison.Ordinal),
                sentence.GetProperty("zh").GetString(), sentence.GetProperty("en").GetString(), Text(Number("points")), Text(Number("possible")), holds?.ToString(), Member("value"), Member("threshold"), Member("margin"),
            ],
            claim.TryGetProperty("because", out var parts) ? parts.EnumerateArray().Select(part => TextOf(part, depth + 1)) : []);
    }

    private static string Lines(int depth, IEnumerable<string?> members, IEnumerable<string> parts)
    {
        var text = new StringBuilder(new string(' ', depth)).AppendJoin(" | ", members).Append('\n');
        return text.AppendJoin("", parts).ToString();
    }

    private static string? Text(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);
}
