namespace ScoringGraph.Evaluation.Tests.Linting;

public class BandsTests
{
    private const string Facts = "rate decimal 0..100, teams integer 0.., part integer 0.., whole integer 1..";

    [Fact]
    public void A_gap_between_bands_is_told_with_a_value_that_falls_into_it() =>
        Assert.Equal(["The bands leave a gap: `rate = 70` matches neither C2 nor C1."], SmallPlan.Told("BAND001", Facts, "rate >= 80", "rate >= 60 && rate < 70"));

    [Fact]
    public void A_gap_of_a_single_value_is_a_gap() =>
        Assert.Equal(["The bands leave a gap: `rate = 80` matches neither C2 nor C1."], SmallPlan.Told("BAND001", Facts, "rate > 80", "rate >= 60 && rate < 80"));

    [Fact]
    public void An_overlap_is_told_with_a_value_that_is_in_both() =>
        Assert.Equal(["The bands overlap: `part / whole = 82.5%` matches C1 and C2."],
            SmallPlan.Told("BAND002", Facts, "part / whole > 0.8 && part / whole <= 0.9", "part / whole >= 0.6 && part / whole < 0.85"));

    [Fact]
    public void Bands_that_both_hold_their_common_end_overlap_in_it() =>
        Assert.Equal(["The bands overlap: `rate = 80` matches C1 and C2."], SmallPlan.Told("BAND002", Facts, "rate >= 80", "rate >= 60 && rate <= 80"));

    [Fact]
    public void A_band_without_an_upper_end_among_bands_overlaps() =>
        Assert.Equal(["The bands overlap: `rate = 80` matches C1 and C2."], SmallPlan.Told("BAND002", Facts, "rate >= 80 && rate < 90", "rate >= 60", "rate < 60"));

    [Theory]
    [InlineData("rate >= 80", "rate >= 60 && rate < 80", "rate < 60")]
    [InlineData("teams >= 8", "teams >= 5 && teams <= 7", "teams <= 4")]
    [InlineData("teams >= 5 && teams <= 7", "part >= 3", "rate >= 50")]
    public void Bands_that_meet_are_not_told(params string[] bands)
    {
        Assert.Empty(SmallPlan.Told("BAND001", Facts, bands));
        Assert.Empty(SmallPlan.Told("BAND002", Facts, bands));
    }

    [Fact]
    public void Steps_that_are_earned_one_on_top_of_the_other_are_no_bands() => Assert.Empty(SmallPlan.Told("BAND002", Facts, "rate >= 50", "rate >= 70", "rate >= 90"));

    [Fact]
    public void The_plan_has_no_bands_that_do_not_meet() => Assert.DoesNotContain(RealPlan.Linted, problem => problem.Code.StartsWith("BAND", StringComparison.Ordinal));
}
