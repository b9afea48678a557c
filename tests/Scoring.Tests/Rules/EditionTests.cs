using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Tests.Rules;

public class EditionTests
{
    private static readonly Scheme Scheme = new SomeMonth("a").Scored("A1.G1.I1", 10m, 1m).Score().Edition.Scheme;

    [Theory]
    [InlineData("2017-10", "2017-10")]
    [InlineData("2017-11", "2017-11")]
    [InlineData("2017-12", "2017-11")]
    public void The_latest_version_effective_in_or_before_the_month_is_in_force(string month, string effective) =>
        Assert.Equal(effective, Of(month, "2017-11", "2017-10").Indicators.Single().Version.Effective.ToString());

    [Fact]
    public void Before_its_first_version_an_indicator_has_no_rules() => Assert.Empty(Of("2017-09", "2017-10").Indicators);

    [Fact]
    public void A_criterion_is_called_by_indicator_month_and_number() =>
        Assert.Equal("A2.G1.I1.M09.C2", Criterion.CodeOf("A2.G1.I1", Month.Parse("2017-09"), "C2"));

    private static Edition Of(string month, params string[] effective) =>
        Edition.Of(Scheme, Month.Parse(month), effective.Select(start => Some.Version("A1.G1.I1", Month.Parse(start))));
}
