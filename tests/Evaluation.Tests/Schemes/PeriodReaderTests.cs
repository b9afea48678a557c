using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Scorecards;
using Snapshooter;
using Snapshooter.Xunit;

namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>Quarters and a year in JSON alone: the sample's are scored from the months, told in sentences, and mistakes in them refused.</summary>
public class PeriodReaderTests
{
    private const string Q2 = "\"months\": {\"2026-04\": 1, \"2026-05\": 1, \"2026-06\": 1}";

    private static readonly LoadedScheme Loaded = SchemeFolder.Read($"{Repository.Root}/rules/binjiang-2026").Scheme!;
    private static readonly OtherPlan January = new("binjiang-2026", "2026-01");
    private static readonly OtherPlan February = new("binjiang-2026", "2026-02");
    private static readonly OtherPlan March = new("binjiang-2026", "2026-03");

    [Fact]
    public void The_samples_quarter_is_the_mean_of_its_three_months()
    {
        var score = Score("2026Q1", January, February, March);
        var first = score.Scorecards.Single(card => card.Participant == "江北区");
        Assert.Equal([58.09m, 67.9m, 69.27m], first.Months.Select(month => month.Final!.Value.Round(4)));
        Assert.Equal((65.09m, 1, true), (first.Final!.Value.Round(2), first.Rank, score.Complete));
        Assert.Equal(["新城区", "石桥县"], score.Scorecards.Where(card => card.Months.Any(month => month.IsVetoed)).Select(card => card.Participant));
        Assert.Equal(2, score.Scorecards.Count(card => card.Rank == 1));
    }

    [Fact]
    public void Its_year_has_no_score_before_December() => Assert.All(Score("2026", January, February, March).Scorecards, card => Assert.Equal((null, 9), (card.Final, card.Missing.Count())));

    [Fact]
    public void What_is_missing_and_what_a_veto_does_is_said()
    {
        var (quarter, year) = (Score("2026Q1", January, March), Score("2026", January, March));
        Assert.Equal(new Text("2026-02 尚未评分，得分为暂定。", "2026-02 (not scored yet): the score is provisional."), Note(quarter, "江北区"));
        Assert.Equal("2026-02 尚未评分，得分为暂定；2026-03 被一票否决，得分不超过 79 分。", Note(quarter, "新城区")!.Zh);
        Assert.Equal(new Text("2026-02、2026-04 至 2026-12 尚未评分，因此没有得分。", "2026-02, 2026-04 to 2026-12 (not scored yet): no score."), Note(year, "新城区"));
        Assert.Null(Note(Score("2026Q1", January, February, March), "江北区"));
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Periods_are_told_as_prose(Language language) =>
        Snapshot.Match(string.Join('\n', SchemeSentences.Of(Loaded.Declared[0]).Select(sentence => sentence.In(language))), new SnapshotNameExtension(language));

    [Theory]
    [InlineData("\"2026-12\": 2", "\"2026-12\": 3", "评价期 2026", "2026-12 × 3")]
    [InlineData("\"vetoedAtMost\": 79", "\"vetoedAtMost\": 59", "季度", "不超过 59 分")]
    [InlineData("\"incomplete\": \"noScore\"", "\"incomplete\": \"provisional\"", "年度", "得分为暂定")]
    public void A_period_that_changed_is_told_with_what_it_is_now(string old, string with, string subject, string now)
    {
        var problems = new ProblemList();
        var changed = Loaded.With(Loaded.Files.With("scheme.json", Loaded.Files.TextOf("scheme.json")!.Replace(old, with, StringComparison.Ordinal)), problems)!;
        var change = Assert.Single(Assert.Single(SchemeChanges.Between(Loaded, changed)).Changes);
        Assert.Equal(ChangeKind.Period, change.Kind);
        Assert.StartsWith(subject, change.Sentence.Zh, StringComparison.Ordinal);
        Assert.Contains(now, change.Sentence.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"aggregateMonths\": \"periods\"", "\"aggregateMonths\": \"none\"", "PERIOD001", "`periods`, not `none`")]
    [InlineData("\"periods\": [", "\"periodes\": [", "PERIOD001", "add `periods`")]
    [InlineData("\"kind\": \"year\"", "\"kind\": \"quarter\"", "PERIOD002", "twice")]
    [InlineData("\"incomplete\": \"provisional\"", "\"incomplete\": \"provisionally\"", "JSON006", "provisional")]
    [InlineData("\"aggregate\": \"mean\",\n      \"incomplete\": \"provisional\"", "\"aggregate\": \"sum\",\n      \"incomplete\": \"provisional\"", "PERIOD003", "noScore")]
    [InlineData("\"vetoedAtMost\": 79", "\"vetoedAtMost\": -79", "PERIOD004", "not negative")]
    [InlineData(Q2, "\"months\": {}", "PERIOD005", "no months")]
    [InlineData(Q2, "\"months\": {\"2026-04\": 1, \"2026-16\": 1}", "PERIOD006", "2026-06")]
    [InlineData(Q2, "\"months\": {\"2027-04\": 1}", "PERIOD006", "2026-04")]
    [InlineData(Q2, "\"months\": {\"2026-03\": 1, \"2026-04\": 1}", "PERIOD007", "2026Q1")]
    [InlineData(Q2, "\"months\": {\"2026-04\": 0, \"2026-05\": 0}", "PERIOD008", "above 0")]
    [InlineData(Q2, "\"months\": {\"2026-04\": -1, \"2026-05\": 1}", "PERIOD008", "above 0")]
    [InlineData(Q2, "\"months\": {\"2026-04\": \"1\"}", "JSON005", "number")]
    [InlineData(Q2, "\"months\": [\"2026-04\"]", "JSON005", "object")]
    [InlineData("\"2026-09\": 1}", "\"2026-09\": 1, \"2026-12\": 1}", "PERIOD009", "3 months")]
    [InlineData("\"code\": \"2026Q2\"", "\"code\": \"2026Q1\"", "SCHEME015", "2026Q1")]
    [InlineData("\"vetoedAtMost\"", "\"vetoAtMost\"", "JSON003", "vetoedAtMost")]
    public void A_broken_period_is_refused_in_its_place(string old, string with, string code, string cure) => January.Refuses("scheme.json", old, with, code, cure);

    [Fact]
    public void A_limit_after_vetoes_that_nobody_can_call_is_warned_of()
    {
        using var copy = new SchemeCopy("binjiang-2026");
        copy.Replace("2026-01/A1.G2.I1.json", "\"kind\": \"veto\", \"finalAtMost\": 59", "\"kind\": \"points\", \"points\": 1").Replace("2026-01/A2.G1.I1.json", "\"kind\": \"veto\"", "\"kind\": \"points\", \"points\": 1");
        Assert.Equal(Severity.Warning, copy.All().Single(problem => problem.Code == "PERIOD010").Severity);
    }

    private static PeriodScore Score(string code, params OtherPlan[] months)
    {
        var scheme = January.Edition.Edition.Scheme;
        return PeriodScorer.Score(scheme, scheme.Periods.Single(period => period.Code == code), months.ToDictionary(
            month => month.Edition.Edition.Month,
            month => (IReadOnlyDictionary<string, MonthFinal>)month.ScoreSample().Scorecards.ToDictionary(card => card.Participant, MonthFinal.Of)));
    }

    private static Text? Note(PeriodScore score, string participant) => PeriodNotes.Of(score.Period, score.Scorecards.Single(card => card.Participant == participant));
}
