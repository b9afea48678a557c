namespace ScoringGraph.Evaluation.Tests.Schemes;

/// <summary>A city's plan in JSON alone: bands, deduction, comparison, groups and vetoes are explained, and mistakes in them refused.</summary>
public class CityPlanTests
{
    private static readonly OtherPlan Plan = new("binjiang-2026", "2026-02");

    [Fact]
    public void The_sample_ranks_each_group_apart() =>
        Assert.Equal(2, Plan.ScoreSample().Scorecards.Count(card => card.Rank == 1));

    [Fact]
    public void A_band_is_explained() => Plan.Approve("A1.G1.I1", """{"江北区": {"goodAirDays": 23, "monitoredDays": 28}}""");

    [Fact]
    public void A_deduction_is_explained() => Plan.Approve("A2.G1.I3", """{"江北区": {"businessComplaints": 9}}""");

    [Fact]
    public void A_comparison_within_the_group_is_explained() => Plan.Approve("A2.G1.I2", """{"江北区": {"satisfactionScore": 85}, "高新区": {"satisfactionScore": 80}, "云溪县": {"satisfactionScore": 99}}""");

    [Fact]
    public void A_veto_is_explained() => Plan.Approve("A1.G2.I1",
        """{"江北区": {"waterSectionsCompliant": 9, "waterSections": 10, "majorPollutionAccidents": 1}, "云溪县": {"waterSectionsCompliant": 7, "waterSections": 8, "majorPollutionAccidents": 0}}""");

    [Theory]
    [InlineData("\"from\": 0.8, \"below\": 0.9", "\"from\": 0.85, \"below\": 0.9", "RULE043", "0.8 stands in no band")]
    [InlineData("\"from\": 0.8, \"below\": 0.9", "\"above\": 0.8, \"below\": 0.9", "RULE043", "0.8 stands in no band")]
    [InlineData("\"from\": 0.8, \"below\": 0.9", "\"from\": 0.8, \"upTo\": 0.9", "RULE044", "0.9 stands in 2 bands")]
    [InlineData("\"from\": 0.8, \"below\": 0.9", "\"from\": 0.7, \"below\": 0.9", "RULE044", "stands in 2 bands")]
    [InlineData("\"from\": 0.8, \"below\": 0.9", "\"from\": 0.9, \"below\": 0.9", "RULE042", "No value")]
    [InlineData("\"from\": 0.8, \"below\": 0.9", "\"from\": 0.8, \"above\": 0.8, \"below\": 0.9", "RULE042", "either `from`")]
    [InlineData("{\"from\": 0.9, \"points\": 40}", "{\"from\": 0.9, \"points\": -40}", "RULE019", "0 points or more")]
    [InlineData("{\"from\": 0.9, \"points\": 40}", "{\"from\": 0.9, \"below\": 1, \"points\": 40}", "RULE043", "1 stands in no band")]
    [InlineData("\"bands\"", "\"band\"", "JSON003", "bands")]
    public void Broken_bands_are_refused_in_their_place_with_a_value_that_shows_it(string old, string with, string code, string cure) => Plan.Refuses("2026-01/A1.G1.I1.json", old, with, code, cure);

    [Theory]
    [InlineData("\"floor\": 5", "\"floor\": 20", "RULE045", "below the points")]
    [InlineData("\"floor\": 5", "\"floor\": -1", "RULE045", "not negative")]
    [InlineData("\"each\": 2", "\"each\": 0", "RULE019", "above 0")]
    [InlineData("\"metric\": \"businessComplaints\"", "\"metric\": \"businesComplaints\"", "RULE010", "businessComplaints")]
    public void A_broken_deduction_is_refused_in_its_place(string old, string with, string code, string cure) => Plan.Refuses("2026-01/A2.G1.I3.json", old, with, code, cure);

    [Theory]
    [InlineData("\"method\": \"minMax\"", "\"method\": \"minmax\"", "JSON006", "minMax")]
    [InlineData("\"finalAtMost\": 59", "\"finalAtMost\": -1", "RULE019", "0 or more")]
    [InlineData("\"finalAtMost\": 59", "\"finalAtMst\": 59", "JSON003", "finalAtMost")]
    [InlineData("\"direction\": \"higherIsBetter\"", "\"direction\": \"higher\"", "JSON006", "higherIsBetter")]
    public void A_broken_comparison_or_veto_is_refused_in_its_place(string old, string with, string code, string cure) => Plan.Refuses("2026-01/A1.G2.I1.json", old, with, code, cure);

    [Theory]
    [InlineData("\"group\": \"district\"", "\"group\": \"districts\"", "SCHEME021", "district")]
    [InlineData("{\"code\": \"county\", ", "{\"code\": \"counties\", ", "SCHEME021", "counties")]
    [InlineData("{\"code\": \"county\", ", "{\"code\": \"district\", ", "SCHEME015", "district")]
    [InlineData("{\"code\": \"county\", ", "{\"kode\": \"county\", ", "JSON003", "code")]
    public void A_broken_group_of_participants_is_refused_in_its_place(string old, string with, string code, string cure) => Plan.Refuses("scheme.json", old, with, code, cure);

    [Fact]
    public void A_group_that_nobody_is_in_is_warned_of()
    {
        using var copy = new SchemeCopy("binjiang-2026").Replace("scheme.json", "\"participantGroups\": [", "\"participantGroups\": [{\"code\": \"island\", \"name\": {\"zh\": \"海岛\", \"en\": \"Islands\"}}, ");
        Assert.Contains("`island`", Assert.Single(copy.All(), problem => problem.Code == "SCHEME022").Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_population_is_refused() => Plan.Refuses("scheme.json", "\"population\": \"group\"", "\"population\": \"groups\"", "JSON006", "group");
}
