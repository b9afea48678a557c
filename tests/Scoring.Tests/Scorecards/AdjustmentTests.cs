using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Scoring.Tests.Scorecards;

/// <summary>Bonus and penalty entries (readings.md section 9, 12 to 15).</summary>
public class AdjustmentTests
{
    private static readonly EventsStep Praise = new("events", 5m, "date", null, new Dictionary<string, IReadOnlyList<string>> { ["form"] = ["circular"] }, ["workItem", "indicator"]);

    [Fact]
    public void Each_event_of_the_month_counts() =>
        Assert.Equal(10m, Points(Praise, Event(workItem: "x"), Event(workItem: "y")));

    [Fact]
    public void An_event_of_another_month_does_not_count_and_an_undated_one_does()
    {
        var adjustment = Adjustment(Praise, Event(date: "2017-09-30"), Event(date: "2017-10-01"), Event(date: "2017-10-31"), Event(date: "2017-11-01"), Event());
        Assert.Equal(15m, adjustment.Points);
        Assert.Equal(
            [EventStatus.OtherMonth, EventStatus.Counted, EventStatus.Counted, EventStatus.OtherMonth, EventStatus.Counted],
            adjustment.Events.Select(item => item.Status));
    }

    [Fact]
    public void The_same_work_counts_once() =>
        Assert.Equal([EventStatus.Counted, EventStatus.Duplicate], Statuses(Praise, Event(workItem: "x"), Event(workItem: "x")));

    [Fact]
    public void The_same_work_in_another_month_does_not_use_up_this_months() =>
        Assert.Equal([EventStatus.OtherMonth, EventStatus.Counted], Statuses(Praise, Event(workItem: "x", date: "2017-09-01"), Event(workItem: "x", date: "2017-10-01")));

    [Fact]
    public void Without_a_work_item_an_event_counts_by_its_indicator() =>
        Assert.Equal([EventStatus.Counted, EventStatus.Duplicate, EventStatus.Counted], Statuses(Praise, Event(indicator: "A1"), Event(indicator: "A1"), Event(indicator: "A2")));

    [Fact]
    public void Different_work_on_one_indicator_counts_each() =>
        Assert.Equal(10m, Points(Praise, Event(workItem: "x", indicator: "A1"), Event(workItem: "y", indicator: "A1")));

    [Fact]
    public void With_neither_an_event_counts_on_its_own() => Assert.Equal(10m, Points(Praise, Event(), Event()));

    [Fact]
    public void A_work_item_called_like_an_indicator_is_another_piece_of_work() =>
        Assert.Equal(10m, Points(Praise, Event(workItem: "A1"), Event(indicator: "A1")));

    [Fact]
    public void Only_an_accepted_form_counts_and_one_not_stated_does() =>
        Assert.Equal([EventStatus.NotAccepted, EventStatus.Counted, EventStatus.Counted], Statuses(Praise, Event(form: "letter"), Event(form: "circular"), Event()));

    [Fact]
    public void A_refused_event_does_not_use_up_the_one_that_counts() =>
        Assert.Equal([EventStatus.NotAccepted, EventStatus.Counted], Statuses(Praise, Event(workItem: "x", form: "letter"), Event(workItem: "x")));

    [Fact]
    public void An_event_whose_condition_does_not_hold_does_not_count()
    {
        var score = new SomeMonth("a").Events("a", Event(), Event()).Bonus(Praise with { Where = "rank <= 10" }, conditionsHold: [true, false]).Scored("A1.G1.I1", 10m, 1m).Score();
        Assert.Equal([EventStatus.Counted, EventStatus.ConditionNotMet], score.Card("a").BonusEntries[0].Events.Select(item => item.Status));
    }

    [Fact]
    public void Without_a_list_there_is_nothing_to_count() => Assert.Equal(0m, new SomeMonth("a").Bonus(Praise).Scored("A1.G1.I1", 10m, 1m).Score().Card("a").Bonus);

    [Fact]
    public void A_flag_gives_its_points_if_it_is_up()
    {
        var score = new SomeMonth("a", "b").Flag("a").Bonus(new FlagStep("flag", 3m)).Scored("A1.G1.I1", 10m, 1m).Score();
        Assert.Equal([3m, 0m], score.Scorecards.Select(card => card.Bonus));
    }

    [Fact]
    public void Whoever_is_excluded_gets_nothing_and_is_told_so()
    {
        var score = new SomeMonth("a", "b").Flag("a").Flag("b").Bonus(new FlagStep("flag", 3m), "B1", null, "a").Scored("A1.G1.I1", 10m, 1m).Score();
        Assert.Equal([0m, 3m], score.Scorecards.Select(card => card.Bonus));
        Assert.Equal("a", score.Card("a").BonusEntries[0].Excluded!.Participant);
        Assert.Null(score.Card("b").BonusEntries[0].Excluded);
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("5", "3")]
    [InlineData("-1", "0")]
    public void An_assessors_points_are_clamped(string given, string points)
    {
        var month = new SomeMonth("a").Flag("a").Score("a", decimal.Parse(given, System.Globalization.CultureInfo.InvariantCulture)).Bonus(new AssessedStep("flag", "score", 0m, 3m));
        Assert.Equal(points, month.Scored("A1.G1.I1", 10m, 1m).Score().Card("a").Bonus.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Without_the_flag_that_an_entry_requires_the_assessors_points_are_not_given() =>
        Assert.Equal(0m, new SomeMonth("a").Score("a", 3m).Bonus(new AssessedStep("flag", "score", 0m, 3m)).Scored("A1.G1.I1", 10m, 1m).Score().Card("a").Bonus);

    [Theory]
    [InlineData("plan", "1")]
    [InlineData("approved", "3")]
    [InlineData("", "0")]
    public void A_stage_gives_its_own_points_up_to_the_most(string stage, string points)
    {
        var step = new StagesStep("flag", "stage", new Dictionary<string, decimal> { ["plan"] = 1m, ["approved"] = 6m }, 3m);
        var month = new SomeMonth("a").Flag("a").Stage("a", stage).Bonus(step).Scored("A1.G1.I1", 10m, 1m);
        Assert.Equal(points, month.Score().Card("a").Bonus.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_penalty_is_shown_positive_and_subtracted()
    {
        var card = new SomeMonth("a").Events("a", Event()).Penalty(Praise).Scored("A1.G1.I1", 100m, 90m).Score().Card("a");
        Assert.Equal((5m, 85m), (card.Penalty, card.Final!.Value.ToDecimal()));
    }

    [Fact]
    public void The_lag_gate_among_the_penalties_subtracts_nothing_itself()
    {
        var card = new SomeMonth("a").DeclaredLagging("a").Penalty(new LagGateStep()).Scored("A1.G1.I1", 100m, 90m).Score().Card("a");
        Assert.Equal((0m, 0m), (card.Penalty, card.Final!.Value.ToDecimal()));
    }

    private static IEnumerable<EventStatus> Statuses(EventsStep step, params FactRecord[] events) => Adjustment(step, events).Events.Select(item => item.Status);

    private static decimal Points(EventsStep step, params FactRecord[] events) => Adjustment(step, events).Points;

    private static Adjustment Adjustment(EventsStep step, params FactRecord[] events) =>
        new SomeMonth("a").Events("a", events).Bonus(step).Scored("A1.G1.I1", 10m, 1m).Score().Card("a").BonusEntries[0];

    private static FactRecord Event(string? workItem = null, string? indicator = null, string? form = null, string? date = null)
    {
        var fields = new Dictionary<string, object>();
        if (workItem is not null) fields["workItem"] = workItem;
        if (indicator is not null) fields["indicator"] = indicator;
        if (form is not null) fields["form"] = form;
        if (date is not null) fields["date"] = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new FactRecord(fields);
    }
}
