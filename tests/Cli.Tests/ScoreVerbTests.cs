using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ScoringGraph.Cli.Tests;

public class ScoreVerbTests
{
    // Beyond the agreed members: why there is no final score, what each bonus and penalty entry gave, and what a lag took away.
    private static readonly string[] More = ["noFinal", "bonusEntries", "penaltyEntries", "pointsBeforeLag", "note"];

    [Theory]
    [InlineData("2017-10")]
    [InlineData("2017-11")]
    [InlineData("2017-12")]
    public void JSON_has_the_agreed_shape_with_plain_numbers(string month)
    {
        var run = Run.Score(month, Run.Sample(month), "--format", "json");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        var root = JsonDocument.Parse(run.Output).RootElement;
        Members(root, "scheme", "month", "complete", "scorecards");
        Assert.Equal(("nantong-2017", month), (root.GetProperty("scheme").GetString(), root.GetProperty("month").GetString()));
        Assert.Equal(9, root.GetProperty("scorecards").GetArrayLength());
        foreach (var card in root.GetProperty("scorecards").EnumerateArray())
        {
            Members(card, "participant", "final", "rank", "complete", "accumulated", "possible", "bonus", "bonusUncapped", "penalty", "areas", "results");
            Assert.Equal(9, card.GetProperty("areas").GetArrayLength());
            Assert.All(card.GetProperty("areas").EnumerateArray(), area => Members(area, "code", "points", "nominal"));
            foreach (var result in card.GetProperty("results").EnumerateArray())
            {
                Members(result, "indicator", "points", "nominal", "rank", "outcome", "awards");
                Assert.All(result.GetProperty("awards").EnumerateArray(), award => Members(award, "criterion", "points", "possible", "outcome"));
                Assert.Matches($@"^A\d\.G\d\.I\d\.M{month[5..]}\.C\d$", result.GetProperty("awards")[0].GetProperty("criterion").GetString());
            }
        }

        Assert.All(Numbers(root), number => Assert.Matches(@"^-?(0|[1-9]\d*)(\.\d*[1-9])?$", number));
        Assert.NotEmpty(Numbers(root));
    }

    [Fact]
    public void A_participant_that_takes_part_in_nothing_has_a_null_and_a_reason()
    {
        using var files = new SomeFiles();
        var all = JsonDocument.Parse(File.ReadAllText($"{Run.Root}/{Run.Scheme}/scheme.json")).RootElement.GetProperty("areas").EnumerateArray()
            .SelectMany(area => area.GetProperty("groups").EnumerateArray()).SelectMany(group => group.GetProperty("indicators").EnumerateArray()).Select(indicator => $"\"{indicator.GetProperty("code").GetString()}\"");
        var facts = files.Write("facts.json", $$"""{"scheme": "nantong-2017", "month": "2017-10", "facts": {}, "nonParticipation": {"海门市": [{{string.Join(',', all)}}]} }""");
        var card = Card(Run.Score("2017-10", facts, "--format", "json"), "海门市");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, "TAKES_NO_PART"), (card.GetProperty("final").ValueKind, card.GetProperty("rank").ValueKind, card.GetProperty("noFinal").GetString()));
    }

    [Fact]
    public void CSV_facts_score_as_the_same_facts_in_JSON()
    {
        using var files = new SomeFiles();
        foreach (var month in new[] { "2017-10", "2017-11", "2017-12" })
        {
            var csv = files.Write($"{month}.csv", Csv(File.ReadAllText($"{Run.Root}/{Run.Sample(month)}")));
            var run = Run.Score(month, csv, "--format", "json");
            Assert.Equal("", run.Errors);
            Assert.Equal(Run.Score(month, Run.Sample(month), "--format", "json").Output, run.Output);
        }
    }

    [Fact]
    public void The_output_is_the_same_bytes_whatever_the_machines_culture()
    {
        var expected = Run.Score("2017-11", Run.Sample("2017-11"), "--format", "json").Output;
        foreach (var culture in new[] { "tr_TR.UTF-8", "ar_SA.UTF-8", "ru_RU.UTF-8", "de_DE.UTF-8" })
            Assert.Equal(expected, Run.In(culture, "score", "--scheme", Run.Scheme, "--month", "2017-11", "--facts", Run.Sample("2017-11"), "--format", "json").Output);
    }

    [Fact]
    public void The_table_is_ordered_best_first()
    {
        var run = Run.Score("2017-11", Run.Sample("2017-11"));
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, 11), (run.Exit, lines.Length));
        Assert.StartsWith("名次", lines[1], StringComparison.Ordinal);
        var ranks = lines[2..].Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(ranks.Order(), ranks);
        Assert.StartsWith("Rank", Run.Score("2017-11", Run.Sample("2017-11"), "--lang", "en").Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void CSV_output_says_what_JSON_says()
    {
        var csv = Run.Score("2017-11", Run.Sample("2017-11"), "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var json = JsonDocument.Parse(Run.Score("2017-11", Run.Sample("2017-11"), "--format", "json").Output).RootElement;
        Assert.Equal("participant,level,code,points,possible,rank,outcome", csv[0]);
        foreach (var card in json.GetProperty("scorecards").EnumerateArray())
        {
            var name = card.GetProperty("participant").GetString();
            Assert.Contains($"{name},final,nantong-2017,{card.GetProperty("final")},,{card.GetProperty("rank")},{(card.GetProperty("complete").GetBoolean() ? "COMPLETE" : "INCOMPLETE")}", csv);
            foreach (var result in card.GetProperty("results").EnumerateArray())
                Assert.Contains($"{name},indicator,{result.GetProperty("indicator")},{result.GetProperty("points")},{result.GetProperty("nominal")},{result.GetProperty("rank")},{result.GetProperty("outcome")}", csv);
        }
    }

    [Fact]
    public void Facts_with_mistakes_give_1_every_mistake_and_no_score()
    {
        using var files = new SomeFiles();
        var facts = files.Write("facts.json", """{"scheme": "nantong-2017", "month": "2017-10", "facts": {"海门": {}, "海安县": {"powerItemsTotl": 1, "powerItemsTotal": "many"}}}""");
        var run = Run.Score("2017-10", facts, "--format", "json", "--lang", "en");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Equal(["FACT010", "FACT011", "FACT012"], run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Facts_of_another_month_give_1() => Assert.Equal(1, Run.Score("2017-11", Run.Sample("2017-10")).Exit);

    [Fact]
    public void A_quarter_in_JSON_is_made_of_parts_that_add_up()
    {
        var run = Quarter("2026Q1", ["01", "02", "03"], "--format", "json");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Members(JsonDocument.Parse(run.Output).RootElement, "scheme", "period", "complete", "scorecards");
        foreach (var card in JsonDocument.Parse(run.Output).RootElement.GetProperty("scorecards").EnumerateArray())
        {
            Members(card, "participant", "group", "final", "rank", "complete", "accumulated", "missing", "months");
            Assert.Equal(card.GetProperty("accumulated").GetDecimal(), card.GetProperty("months").EnumerateArray().Sum(month => month.GetProperty("points").GetDecimal()), 11);
            Assert.All(card.GetProperty("months").EnumerateArray(), month => Members(month, "month", "weight", "status", "final", "points", "vetoed"));
        }
    }

    [Fact]
    public void A_month_without_facts_is_named_and_no_zero()
    {
        var card = Card(Quarter("2026Q1", ["01", "03"], "--format", "json"), "江北区");
        Assert.Equal((63.68m, false, "2026-02"), (card.GetProperty("final").GetDecimal(), card.GetProperty("complete").GetBoolean(), card.GetProperty("missing")[0].GetString()));
        Assert.Equal(("NOT_SCORED", JsonValueKind.Null), (card.GetProperty("months")[1].GetProperty("status").GetString(), card.GetProperty("months")[1].GetProperty("points").ValueKind));
        Assert.Contains("2026-02 尚未评分，得分为暂定。", Quarter("2026Q1", ["01", "03"]).Output, StringComparison.Ordinal);
        Assert.Contains("2026-02 (not scored yet): the score is provisional.", Quarter("2026Q1", ["01", "03"], "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Contains("江北区,month,2026-02,,,NOT_SCORED", Quarter("2026Q1", ["01", "03"], "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026Q5", "01", "01", "FACT022 --period There is no period `2026Q5`; did you mean `2026Q1`?")]
    [InlineData("2026Q2", "01", "02", "FACT023 rules/binjiang-2026/samples/2026-01.json 2026-01 is not in period `2026Q2`")]
    [InlineData("2026Q1", "01", "01", "FACT015 rules/binjiang-2026/samples/2026-01.json The facts of 2026-01 are given twice")]
    public void Facts_that_do_not_fit_a_period_give_1_and_no_score(string period, string first, string second, string message)
    {
        var run = Quarter(period, [first, second], "--lang", "en");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.StartsWith(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheme_without_periods_says_so() =>
        Assert.StartsWith("FACT022 --period Scheme `nantong-2017` has no `periods`", Run.Of("score", "--scheme", Run.Scheme, "--period", "2017Q4", "--facts", Run.Sample("2017-10"), "--lang", "en").Errors, StringComparison.Ordinal);

    private static Run Quarter(string period, string[] months, params string[] more) =>
        Run.Of(["score", "--scheme", "rules/binjiang-2026", "--period", period, .. months.SelectMany(month => new[] { "--facts", $"rules/binjiang-2026/samples/2026-{month}.json" }), .. more]);

    internal static JsonElement Card(Run run, string participant) =>
        JsonDocument.Parse(run.Output).RootElement.GetProperty("scorecards").EnumerateArray().Single(card => card.GetProperty("participant").GetString() == participant);

    private static void Members(JsonElement element, params string[] names)
    {
        var more = names[0] == "criterion" ? More.Append("rank") : More;
        Assert.Equal(names, element.EnumerateObject().Select(member => member.Name).Where(name => !more.Contains(name)));
    }

    private static IEnumerable<string> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [element.GetRawText()],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Numbers(member.Value)),
        _ => [],
    };

    private static string Csv(string json)
    {
        var file = JsonDocument.Parse(json).RootElement;
        var text = new StringBuilder("participant,fact,value\n");
        foreach (var participant in file.GetProperty("facts").EnumerateObject())
            foreach (var fact in participant.Value.EnumerateObject())
                Line(participant.Name, fact.Name, fact.Value.ValueKind == JsonValueKind.String ? fact.Value.GetString()! : fact.Value.GetRawText());
        if (file.TryGetProperty("nonParticipation", out var absent))
            foreach (var participant in absent.EnumerateObject())
                foreach (var indicator in participant.Value.ValueKind == JsonValueKind.Array ? participant.Value.EnumerateArray().Select(item => item.GetString()!) : participant.Value.EnumerateObject().Select(item => item.Name))
                    Line(participant.Name, "nonParticipation", indicator);
        return text.ToString();

        void Line(string participant, string fact, string value) =>
            text.Append(CultureInfo.InvariantCulture, $"{participant},{fact},\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
    }
}
