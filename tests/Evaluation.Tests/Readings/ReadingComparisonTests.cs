using System.Text.Json.Nodes;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Readings;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Tests.Impact;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Tests.Readings;

public class ReadingComparisonTests
{
    public static TheoryData<string> Choices => [.. ChosenReadings.All(Plan.Loaded.Scheme).Select(reading => $"{reading.Reading}={reading.Choice.Alternative}")];

    [Fact]
    public void A_tenth_a_place_is_three_points_of_thirty_and_four_of_forty()
    {
        var compared = Compare("R-01=1");
        // 海门市 is second for A7.G1.I1, worth 30: 27 either way. 崇川区 is fifth for A7.G1.I3, worth 40: 28, or 24.
        Assert.DoesNotContain(compared.Impact.Participants.SelectMany(item => item.Indicators), item => item.Indicator == "A7.G1.I1");
        Assert.Equal((28m, 24m), Of(compared, "崇川区", "A7.G1.I3"));
        var second = compared.Impact.Participants.SelectMany(item => item.Indicators).Where(item => item is { Indicator: "A7.G1.I3", PointsBefore: 37m }).ToArray();
        Assert.NotEmpty(second);
        Assert.All(second, item => Assert.Equal(36m, item.PointsAfter));
        Assert.Equal("R-01（“逐名递减3分”是3分还是一成）若读作“按指标分值的10%递减”：2017-11 有 0 个地区增加，9 个减少，3 个名次变动；变动最大的是启东市（得分 79 → 69.9，名次 5 → 5）。", compared.Sentence.Zh);
        Assert.Equal("If R-01 (“3 points less per place”: 3 points or 10 percent) is read as “10 percent of the indicator's points”: 0 gain, 9 lose and 3 change places in 2017-11; Qidong (points 79 → 69.9, place 5 → 5) moves most.", compared.Sentence.En);
    }

    [Fact]
    public void Readings_are_taken_together()
    {
        var (tenth, dense, both) = (Compare("R-01=1"), Compare("R-07=1"), Compare("R-01=1", "R-07=1"));
        var (before, byTenth) = Of(tenth, "启东市", "A5.G1.I2");
        // Sixth of 60: 60 - 15, or 60 - 5 tenths; fourth when ties use up no places: 60 - 9, or 60 - 3 tenths.
        Assert.Equal((45m, 30m), (before, byTenth));
        Assert.Equal(51m, Of(dense, "启东市", "A5.G1.I2").After);
        Assert.Equal(42m, Of(both, "启东市", "A5.G1.I2").After);
        Assert.Equal(["R-01", "R-07"], both.Readings.Select(reading => reading.Reading));
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void What_is_told_is_what_scoring_by_the_changed_file_gives(string reading)
    {
        foreach (var month in Plan.Months)
        {
            var scored = Previewed.Month($"{month}");
            var compared = Compare(scored, reading);
            var score = CompiledEdition.Of(Changed(compared.Readings[0].Choice), month).Score(scored.Facts);
            var told = compared.Impact.Participants.ToDictionary(item => item.Participant);
            foreach (var (was, now) in scored.Score.Scorecards.Zip(score.Scorecards))
                Assert.Equal(
                    (now.Final?.Round(2), now.Rank),
                    told.TryGetValue(now.Participant, out var impact) ? (impact.FinalAfter, impact.RankAfter) : (was.Final?.Round(2), was.Rank));
        }
    }

    [Fact]
    public void Every_kind_of_parameter_moves_somebody_in_some_month()
    {
        var moving = ChosenReadings.All(Plan.Loaded.Scheme).Where(reading => Plan.Months.Any(month => new ReadingComparison(Previewed.Month($"{month}")).Of([reading], new ProblemList())!.Impact.Participants.Count > 0)).Select(reading => reading.Reading).Distinct();
        Assert.Equal(["A-01", "A-04", "R-01", "R-05", "R-07", "R-08", "R-10", "L-02", "L-03", "F-01", "F-02", "F-06", "B-05", "B-09", "B-10"], moving);
    }

    [Fact]
    public void A_month_whose_parameters_were_amended_is_read_otherwise_all_the_same()
    {
        const string Amendment = """{"effective": "2017-12", "lag": {"derive": "never"}}""";
        var amended = SchemeFolder.Read(Plan.Loaded.Files.With("2017-12/scheme.json", Amendment), new ProblemList())!;
        var edition = CompiledEdition.Of(amended, Month.Parse("2017-12"));
        var facts = Plan.Sample("2017-12");
        var scored = new ScoredMonth(edition, facts, edition.Score(facts), new MonthState(facts.Month, false, "", edition.Hash));
        Assert.Empty(Compare(scored, "L-03=2").Impact.Participants);
        Assert.Equal(
            Compare(Previewed.Month("2017-12"), "L-03=1").Impact.Participants.Select(item => (item.Participant, item.FinalAfter)).Order(),
            Compare(scored, "L-03=1").Impact.Participants.Select(item => (item.Participant, item.FinalAfter)).Order());
    }

    [Fact]
    public void Whatever_is_wrong_with_the_question_is_told_at_once()
    {
        var problems = new ProblemList();
        var found = ChosenReadings.Of(Plan.Loaded.Scheme, [.. Asked("R-99=1", "R-01=9", "R-01=3", "L-03=1", "L-02=2", "W-01=1")], "with", problems);
        Assert.Equal(["READING003 with/0", "READING004 with/1", "READING005 with/2", "READING005 with/5", "READING006 with", "READING007 with"], problems.Problems.Select(problem => $"{problem.Code} {problem.Path}"));
        Assert.Equal(["L-03", "L-02"], found.Select(reading => reading.Reading));
        Assert.Equal("`L-03` 要把 `/lag/derive` 设为 \"always\"，而 `L-02` 要把 `/lag/derive` 设为 \"never\"；请只选一个。", problems.Problems[^1].Message.Zh);
    }

    [Fact]
    public void Two_readings_that_mean_the_same_go_together() => Assert.Equal(
        Compare("R-01=1").Impact.Participants.Select(item => (item.Participant, item.FinalAfter)), Compare("R-01=1", "R-05=1").Impact.Participants.Select(item => (item.Participant, item.FinalAfter)));

    private static (decimal? Before, decimal? After) Of(ComparedReadings compared, string participant, string indicator)
    {
        var impact = compared.Impact.Participants.Single(item => item.Participant == participant).Indicators.Single(item => item.Indicator == indicator);
        return (impact.PointsBefore, impact.PointsAfter);
    }

    private static IEnumerable<AskedReading> Asked(params string[] readings) =>
        readings.Select(text => new AskedReading(text.Split('=')[0], int.Parse(text.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture)));

    private static ComparedReadings Compare(params string[] readings) => Compare(Previewed.Month("2017-11"), readings);

    private static ComparedReadings Compare(ScoredMonth scored, params string[] readings)
    {
        var problems = new ProblemList();
        var compared = new ReadingComparison(scored).Of(ChosenReadings.Of(scored.Edition.Edition.Scheme, [.. Asked(readings)], "with", problems), problems);
        Assert.Empty(problems.Problems);
        return compared!;
    }

    // The file as a person would change it, and the whole scheme read again.
    private static LoadedScheme Changed(ReadingChoice choice)
    {
        var file = JsonNode.Parse(Plan.Loaded.Files.TextOf("scheme.json")!)!;
        foreach (var value in choice.Set)
        {
            var steps = value.Pointer[1..].Split('/');
            var owner = steps[..^1].Aggregate(file, (node, step) => node is JsonArray items ? items.Single(item => (string?)item!["code"] == step)! : node[step]!);
            owner[steps[^1]] = JsonNode.Parse(value.Value);
        }

        var problems = new ProblemList();
        return SchemeFolder.Read(Plan.Loaded.Files.With("scheme.json", file.ToJsonString()), problems) ?? throw new InvalidOperationException(string.Join('\n', problems.Problems));
    }
}
