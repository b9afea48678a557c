using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>The real plan, of which later months amend parameters.</summary>
public class AmendmentTests
{
    private const string November = """{"effective": "2017-11", "areas": [{"code": "A1", "weight": 15, "clause": {"text": "（15分）", "line": 25}}, {"code": "A9", "weight": 5}]}""";
    private const string December = """{"effective": "2017-12", "areas": [{"code": "A9", "weight": 4}, {"code": "A8", "weight": 11}], "bonus": {"cap": null}, "final": {"rounding": {"digits": 0, "mode": "halfUp"}}}""";

    private static readonly Dictionary<string, JsonNode> Bad = JsonNode.Parse(File.ReadAllText($"{Repository.Root}/tests/Evaluation.Tests/Schemes/bad-amendments.json"))!
        .AsArray().ToDictionary(item => item!["name"]!.ToString(), item => item!, StringComparer.Ordinal);

    public static TheoryData<string> BadAmendments => [.. Bad.Keys];

    [Fact]
    public void A_parameter_changes_from_its_month_on_and_stands_until_a_later_month_amends_it_again()
    {
        var loaded = Load(November, December);
        Assert.Equal([10m, 15m, 15m], WeightsOf(loaded, "A1"));
        Assert.Equal([10m, 5m, 4m], WeightsOf(loaded, "A9"));
        Assert.Equal([10m, 10m, 11m], WeightsOf(loaded, "A8"));
        Assert.Equal([10m, 10m, null], Plan.Months.Select(month => loaded.DeclaredFor(month).Scheme.Bonus.Cap));
        Assert.Equal([2, 2, 0], Plan.Months.Select(month => loaded.DeclaredFor(month).Scheme.Final.RoundingDigits));
    }

    [Fact]
    public void What_a_month_leaves_out_is_as_it_was()
    {
        var loaded = Load(November, December);
        var (first, last) = (loaded.Scheme, loaded.DeclaredFor(Month.Parse("2017-12")).Scheme);
        Assert.Equal("（15分）", last.Areas[0].Clause!.Text);
        Assert.Equal(first.Areas[0].Name, last.Areas[0].Name);
        Assert.Equal(first.Final.Clause, last.Final.Clause);
        Assert.Equal(first.Bonus.Entries.Select(entry => entry.Code), last.Bonus.Entries.Select(entry => entry.Code));
        Assert.Same(first.Rankings, last.Rankings);
        Assert.Same(first.Facts, last.Facts);
    }

    [Fact]
    public void Points_move_between_indicators_where_they_still_add_up()
    {
        var loaded = Load("""{"effective": "2017-12", "groups": [{"code": "A2.G1", "points": 15}, {"code": "A2.G2", "points": 10}], "indicators": [{"code": "A2.G1.I1", "nominal": 5}, {"code": "A2.G2.I1", "nominal": 10}, {"code": "A2.G1.I2", "nominal": 5}, {"code": "A2.G1.I3", "nominal": 5}]}""");
        Assert.Equal([5m, 5m, 10m], Plan.Months.Select(month => loaded.DeclaredFor(month).Scheme.Indicators.Single(item => item.Code == "A2.G2.I1").Nominal));
        Assert.Equal([5m, 5m, 10m], Plan.Months.Select(month => CompiledEdition.Of(loaded, month).Edition.Indicators.Single(item => item.Indicator.Code == "A2.G2.I1").Indicator.Nominal));
    }

    [Fact]
    public void A_ranking_method_of_a_month_is_known_to_the_rules_of_that_month_and_to_none_before()
    {
        const string file = """{"effective": "2017-12", "rankings": {"steep": {"decrement": {"kind": "points", "value": 10}, "floor": 0, "ties": "competition"}}}""";
        SchemeFiles Steep(string month) => Files(file).With($"{month}/A5.G1.I1.json", Plan.Loaded.Files.TextOf($"{month}/A5.G1.I1.json")!.Replace("\"general\"", "\"steep\"", StringComparison.Ordinal));
        Assert.NotNull(SchemeFolder.Read(Steep("2017-12"), new ProblemList()));
        var problems = new ProblemList();
        Assert.Null(SchemeFolder.Read(Steep("2017-11"), problems));
        Assert.Contains(problems.Problems, problem => problem.Code == "RULE029");
        // Without the method, the rule is not read as it was any more.
        Assert.Null(SchemeFolder.Read(Steep("2017-12"), new ProblemList())!.With(Steep("2017-12").Without("2017-12/scheme.json"), new ProblemList()));
    }

    [Theory]
    [MemberData(nameof(BadAmendments))]
    public void A_bad_amendment_is_refused_with_its_place_and_cure(string name)
    {
        var (bad, problems) = (Bad[name], new ProblemList());
        var text = bad["json"]!.ToJsonString(new() { WriteIndented = false, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Null(SchemeFolder.Read(Plan.Loaded.Files.With("2017-12/scheme.json", text), problems));
        var errors = problems.Problems.Where(item => item.Severity == Severity.Error).ToArray();
        Assert.Equal(errors.Distinct().Count(), errors.Length);
        var problem = errors[0];
        Assert.Equal(bad["code"]!.ToString(), problem.Code);
        Assert.All(bad["says"]!.AsArray(), words => Assert.Contains(words!.ToString(), problem.Message.En, StringComparison.Ordinal));
        Assert.NotEqual(problem.Message.Zh, problem.Message.En);
        Assert.Contains("2017-12/scheme.json", problem.ToString(), StringComparison.Ordinal);
        if (bad["at"] is { } at) Assert.EndsWith($"2017-12/scheme.json:{at}", problem.Place!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2017-10", "SCHEME031", "2017-10 is the scheme's first month; write it in scheme.json itself.")]
    [InlineData("2017-09", "SCHEME010", "There is no month `2017-09`")]
    [InlineData("2018-01", "SCHEME010", "There is no month `2018-01`")]
    public void A_month_that_cannot_amend_is_refused(string month, string code, string says)
    {
        var problems = new ProblemList();
        Assert.Null(SchemeFolder.Read(Plan.Loaded.Files.With($"{month}/scheme.json", December.Replace("2017-12", month, StringComparison.Ordinal)), problems));
        Assert.Contains(problems.Problems, problem => problem.Code == code && problem.Message.En.StartsWith(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Months_before_an_amendment_keep_their_points_and_hashes() => SomeAmendments.Any.Sample(amendment =>
    {
        var loaded = Load(SomeAmendments.From("2017-12", amendment));
        return Plan.Months.Take(2).All(month =>
            CompiledEdition.Of(loaded, month) is var edition && edition.Hash == Plan.Edition(month).Hash && edition.ScoresLike(Plan.Edition(month)) && Told(edition) == Told(Plan.Edition(month)));
    }, iter: 30);

    [Fact]
    public void What_a_month_amends_scores_as_if_scheme_json_had_always_said_so() => SomeAmendments.Any.Sample(amendment =>
    {
        var month = Month.Parse("2017-12");
        var amended = CompiledEdition.Of(Load(SomeAmendments.From("2017-12", amendment)), month);
        var always = CompiledEdition.Of(SchemeFolder.Read(Plan.Loaded.Files.With("scheme.json", SomeAmendments.InScheme(amendment)), new ProblemList())!, month);
        return amended.ScoresLike(always) && Told(amended) == Told(always);
    }, iter: 30);

    [Fact]
    public void It_makes_no_difference_which_of_the_amendments_was_read_first() => Gen.Select(SomeAmendments.Any, SomeAmendments.Any).Sample((one, other) =>
    {
        var (november, december) = (SomeAmendments.From("2017-11", one), SomeAmendments.From("2017-12", other));
        var whole = SchemeFolder.Read(Files(november, december), new ProblemList())!;
        var stepwise = Plan.Loaded.With(Files(december), new ProblemList())!.With(Files(november, december), new ProblemList())!;
        return Plan.Months.All(month => CompiledEdition.Of(whole, month) is var edition && CompiledEdition.Of(stepwise, month) is var same && edition.Hash == same.Hash && Told(edition) == Told(same));
    }, iter: 20);

    [Fact]
    public void What_did_not_change_is_not_read_again()
    {
        var loaded = Load(November, December);
        var changed = loaded.With(Files(November, December.Replace("\"digits\": 0", "\"digits\": 1", StringComparison.Ordinal)), new ProblemList())!;
        Assert.Equal([true, true, false], Plan.Months.Select(month => ReferenceEquals(loaded.DeclaredFor(month), changed.DeclaredFor(month))));
        Assert.Equal(loaded.Rules, changed.Rules);
    }

    private static IEnumerable<decimal> WeightsOf(LoadedScheme loaded, string area) => Plan.Months.Select(month => loaded.DeclaredFor(month).Scheme.Areas.Single(item => item.Code == area).Weight);

    private static SchemeFiles Files(params string[] amendments) =>
        amendments.Aggregate(Plan.Loaded.Files, (files, text) => files.With(SchemeFiles.AmendmentPath(Month.Parse(JsonNode.Parse(text)!["effective"]!.ToString())), text));

    private static LoadedScheme Load(params string[] amendments)
    {
        var problems = new ProblemList();
        return SchemeFolder.Read(Files(amendments), problems) ?? throw new InvalidOperationException(string.Join('\n', problems.Problems));
    }

    private static string Told(CompiledEdition edition) => Told(edition.Score(Plan.Sample($"{edition.Edition.Month}")));

    private static string Told(MonthScore score) => string.Join('\n', score.Scorecards.Select(card => string.Create(CultureInfo.InvariantCulture,
        $"{card.Participant} {card.Final?.Round(score.Edition.Scheme.Final.RoundingDigits)} {card.Rank} {card.Accumulated} {card.Possible} {card.Bonus} {card.Penalty} {string.Join(' ', card.Results.Select(result => $"{result.Points}"))}")));
}
