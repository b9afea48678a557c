using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Impact;

public class ImpactPreviewTests
{
    private const string Ratio = ">= 0.5\"";
    private const string Tighter = ">= 0.6\"";

    [Fact]
    public void A_tightened_threshold_takes_exactly_its_points_from_exactly_those_below_it()
    {
        var month = Previewed.Of(Previewed.StartUps, Ratio, Tighter).In("2017-11");
        // 5 of 10, 6 of 12 and 5 of 9 were enough for half and are not for 0.6; 15 points of an area that weighs 10 of 100, of 97.5 possible for 崇川区.
        Assert.Equal(["崇川区 -1.53846154", "海安县 -1.5", "港闸区 -1.5"], month.Moves());
        Assert.Equal(new ImpactTotals(0, 3, 6, 0), month.Totals);
        var criterion = Assert.Single(Assert.Single(month.Participants[1].Indicators).Criteria);
        Assert.Equal(("C2", 15m, 0m, Outcome.Met, Outcome.NotMet), (criterion.Number, criterion.PointsBefore, criterion.PointsAfter, criterion.OutcomeBefore, criterion.OutcomeAfter));
        Assert.Equal("C2 由达标变为未达标，得分由 15 变为 0：抽查中符合标准的开办企业案例数占抽查的开办企业案例数的比例 = 6/12 = 50% < 60%", criterion.Reason.Zh);
        Assert.Equal(
            "C2 turns from met to not met, 15 to 0 points: Business start-up cases in the spot check that meet the standard as a share of business start-up cases drawn for spot check = 6/12 = 50% < 60%",
            criterion.Reason.En);
    }

    [Fact]
    public void What_was_said_to_come_is_what_scoring_by_the_changed_rules_gives()
    {
        var files = Previewed.Changed(Previewed.StartUps, ">= 20", ">= 21");
        var after = CompiledEdition.Of(SchemeFolder.Read(files, new ProblemList())!, Month.Parse("2017-11")).Score(Plan.Sample("2017-11"));
        foreach (var participant in Previewed.Of(files).In("2017-11").Participants)
        {
            var card = after.Scorecards.Single(item => item.Participant == participant.Participant);
            Assert.Equal((card.Final!.Value.Round(2), card.Rank), (participant.FinalAfter, participant.RankAfter));
        }
    }

    [Fact]
    public void Who_only_moves_because_others_do_is_told_so()
    {
        // 如皋市 has 6 of 10 and falls behind 通州区, which keeps its points.
        var month = Previewed.Of(Previewed.StartUps, Ratio, ">= 0.7\"").In("2017-11");
        var passing = Assert.Single(month.Participants, item => item.Change == 0m);
        Assert.Equal(("通州区", 3, 2, 0), (passing.Participant, passing.RankBefore, passing.RankAfter, passing.Indicators.Count));
        Assert.Equal("本地区得分未变，因其他地区变动名次由第 3 变为第 2", passing.Reason.Zh);
        Assert.Equal("Its own points stay, others move: from place 3 to 2", passing.Reason.En);
        Assert.Equal(2, month.Totals.PlacesChanged);
        Assert.Equal(month.Participants.OrderByDescending(item => Math.Abs(item.Change!.Value)).Select(item => item.Participant), month.Participants.Select(item => item.Participant));
    }

    [Fact]
    public void A_closed_month_is_left_alone_and_an_earlier_one_a_what_if()
    {
        var report = Previewed.Of(Previewed.StartUps, Ratio, Tighter, "2017-11");
        Assert.Equal([MonthEffect.WhatIf, MonthEffect.LeftAlone, MonthEffect.Unaffected], report.Months.Select(month => month.Effect));
        Assert.Equal([false, true, false], report.Months.Select(month => month.IsClosed));
        Assert.StartsWith("2017-11 已关闭，9 个地区的成绩保持不变", report.In("2017-11").Statement.Zh, StringComparison.Ordinal);
        Assert.Equal(3, report.In("2017-11").Participants.Count);
        Assert.Equal([MonthEffect.WhatIf, MonthEffect.Rescored, MonthEffect.Unaffected], Previewed.Of(Previewed.StartUps, Ratio, Tighter).Months.Select(month => month.Effect));
    }

    [Fact]
    public void A_month_of_which_nothing_is_known_is_told_to_come()
    {
        var report = Previewed.Of(Previewed.Changed(Previewed.StartUps, Ratio, Tighter), [Previewed.Month("2017-10")]);
        Assert.Equal([MonthEffect.WhatIf, MonthEffect.Unreported, MonthEffect.Unaffected], report.Months.Select(month => month.Effect));
    }

    [Fact]
    public void Only_the_changed_indicator_is_asked()
    {
        var report = Previewed.Of(Previewed.StartUps, Ratio, Tighter);
        Assert.Equal((ImpactScope.Indicators, 2 * 9), (report.Scope, report.In("2017-11").Asked));
        Assert.Equal(["A1.G1.I1"], report.Indicators);
        Assert.Equal([Previewed.StartUps], report.Files);
    }

    [Fact]
    public void Changed_parameters_of_the_scheme_are_scored_from_scratch()
    {
        var report = Previewed.Of("scheme.json", "\"points\": 10,\n      \"period\"", "\"points\": 1,\n      \"period\"");
        Assert.Equal(ImpactScope.Everything, report.Scope);
        Assert.Equal([MonthEffect.Rescored, MonthEffect.Rescored, MonthEffect.Rescored], report.Months.Select(month => month.Effect));
        Assert.All(report.Months, month => Assert.Equal(39, month.Indicators.Count));
        var moved = report.Months.SelectMany(month => month.Participants).Where(item => item.Change < 0m).ToArray();
        Assert.NotEmpty(moved);
        Assert.All(moved, item => Assert.Contains("：加分由 ", item.Reason.Zh, StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_of_declarations_needs_the_reports_read_again() =>
        Assert.Throws<ArgumentException>(() => new ImpactPreview(Plan.Loaded, SchemeFolder.Read(Plan.Loaded.Files, new ProblemList())!).Of([Previewed.Month("2017-10")]));

    [Fact]
    public void No_change_moves_nobody()
    {
        var report = Previewed.Of(Plan.Loaded.Files);
        Assert.Equal((0, 0), (report.Files.Count, report.Cases.Count));
        Assert.All(report.Months, month => Assert.Equal((MonthEffect.Unaffected, 0), (month.Effect, month.Participants.Count)));
    }

    [Fact]
    public void Cases_that_come_out_differently_are_named_with_what_they_expect()
    {
        var report = Previewed.Of(Previewed.StartUps, Ratio, ">= 0.51\"");
        var change = report.Cases.First(one => one.Expectation == "海门市 A1.G1.I1 C2 points" && one.Case.En.Contains("exactly at", StringComparison.Ordinal));
        Assert.Equal(("cases/A1.G1.I1.json", "15", "15", "0", false), (change.File, change.Expected, change.Before, change.After, change.Passes));
        Assert.All(report.Cases, one => Assert.Equal("2017-11", $"{one.Month}"));
    }

    [Fact]
    public void Giving_up_is_heard() =>
        Assert.Throws<OperationCanceledException>(() => new ImpactPreview(Plan.Loaded, Plan.Loaded).Of([Previewed.Month("2017-10")], new CancellationToken(canceled: true)));
}
