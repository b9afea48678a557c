using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Store.Tests;

/// <summary>A small scheme: two participants, two areas, three indicators.</summary>
internal static class Some
{
    public const string SchemeCode = "little";

    public static readonly Month October = new(2017, 10);

    public static readonly Month November = new(2017, 11);

    public static Scheme Scheme(params string[] participants) => new()
    {
        Code = SchemeCode,
        Name = Named("小方案"),
        Document = new PlanDocument("文件", null, null, null, null, null),
        Months = [October, November],
        Participants = [.. (participants.Length == 0 ? ["海门市", "海安县"] : participants).Select(code => new Participant(code, Named(code), "county", "text"))],
        Departments = [new("编办", Named("编办"), []), new("审批局", Named("审批局"), [])],
        Areas =
        [
            new("A1", "first", Named("一"), [], 60m, null, ["编办", "审批局"],
                [new("A1.G1", Named("一一"), 100m, null, [Indicator("A1.G1.I1", 40m), Indicator("A1.G1.I2", 60m)])]),
            new("A2", "second", Named("二"), [], 40m, null, ["审批局"], [new("A2.G1", Named("二一"), 100m, null, [Indicator("A2.G1.I1", 100m)])]),
        ],
        Rankings = new Dictionary<string, RankingMethod>
        {
            ["general"] = new() { Name = "general", Decrement = new Decrement(DecrementKind.Points, 1m), Ties = Ties.Average },
        },
        Lag = new LagPolicy(LagDerivation.Never, LagOrder.RankThenZero, null, []),
        Points = new PointsPolicy(PointsMismatch.AsWritten, Denominator.Nominal, []),
        Final = new FinalPolicy(Weighting.Area, Normalisation.Participating, PartialArea.Shrink, null, 2, Ties.Competition, null, []),
        Bonus = new BonusPolicy(5m, null, [], [Adjustment("B1", [new Exclusion("海安县", null, [])])]),
        Penalties = new PenaltyPolicy(null, [Adjustment("P1", [])]),
        Facts = new FactCatalogue([Fact("cases", FactType.Integer), Fact("share", FactType.Decimal), Fact("exists", FactType.Boolean)]),
        Readings = [],
    };

    /// <summary>The same files with other content.</summary>
    public static IReadOnlyList<RuleFile> EditedFiles() => [.. RuleFiles().Select(file => file with { Version = file.Version with { ContentHash = new string('f', 64) } })];

    public static IReadOnlyList<RuleFile> RuleFiles() =>
    [
        File("A1.G1.I1", new PointsAward(40m)), File("A1.G1.I2", new PerUnitAward("cases", [], 20m, 3)),
        File("A2.G1.I1", new RankedAward("general", 100m, "share", null, Direction.HigherIsBetter)),
    ];

    public static RuleFile File(string indicator, AwardStep award, string hash = "00112233445566778899") => new(
        new RuleVersion
        {
            Indicator = indicator,
            Effective = October,
            Cells = new Dictionary<Month, Clause>(),
            Method = new SumMethod(),
            ContentHash = hash,
            Criteria =
            [
                new Criterion
                {
                    Number = "C1",
                    Expression = "cases >= 1",
                    Clause = new CriterionClause("原文", null, new Dictionary<Month, int> { [November] = 7, [October] = 5 }),
                    Award = award,
                    Readings = ["R-01"],
                },
            ],
        },
        $$"""{"indicator":"{{indicator}}"}""");

    public static Edition Edition() => Scoring.Rules.Edition.Of(Scheme(), October, RuleFiles().Select(file => file.Version));

    public static NewSubmission Submission(string? client = null, string participant = "海门市", int cases = 12) => new(SchemeCode, October, "张三")
    {
        ClientMutationId = client,
        Facts = [new NewFact(participant, "cases", cases.ToString(System.Globalization.CultureInfo.InvariantCulture))],
    };

    public static Actor Person(string subject) => new(subject, $"王芳 ({subject})");

    public static NewDraft Draft(string author = "author", params DraftFile[] files) =>
        new(SchemeCode, "提高门槛", Person(author), files.Length > 0 ? files : [new DraftFile("2017-11/A1.G1.I1.json", "{}", "2017-10/A1.G1.I1.json", "0011")]);

    private static Indicator Indicator(string code, decimal nominal) => new(code, code, 1, Named(code), nominal, null);

    private static AdjustmentEntry Adjustment(string code, Exclusion[] excluded) =>
        new(code, code, Named(code), [], [], [], excluded, [], new FlagStep("exists", 1m));

    private static FactDefinition Fact(string name, FactType type) => new() { Name = name, Type = type, Label = Named(name) };

    private static Text Named(string name) => new(name, name);
}
