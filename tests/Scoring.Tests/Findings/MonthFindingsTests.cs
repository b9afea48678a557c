using ScoringGraph.Scoring.Findings;

namespace ScoringGraph.Scoring.Tests.Findings;

public class MonthFindingsTests
{
    [Fact]
    public void An_answer_is_read_as_it_was_given()
    {
        var findings = new MonthFindings(participants: 2, criteria: 2, events: [])
        {
            [0, 1] = new Finding(Outcome.Ranked, Rational.Of(0m, 15m)),
            [1, 0] = new Finding(Outcome.Ranked, 7, Finding.Ahead),
        };
        Assert.Equal("0/15", findings[0, 1].Value.ToString());
        Assert.Equal(new Finding(Outcome.Ranked, 7, Finding.Ahead), findings[1, 0]);
        Assert.Equal((Outcome.Ranked, Outcome.Ranked), (findings.OutcomeOf(0, 1), findings.OutcomeOf(1, 0)));
    }

    [Fact]
    public void An_answer_given_again_replaces_the_first_with_its_value()
    {
        var findings = new MonthFindings(participants: 1, criteria: 1, events: []) { [0, 0] = new Finding(Outcome.Assessed, 20) };
        findings.Set(0, 0, Outcome.NotMet);
        Assert.Equal(new Finding(Outcome.NotMet), findings[0, 0]);
        findings[0, 0] = new Finding(Outcome.Assessed, 20);
        findings[0, 0] = new Finding(Outcome.Assessed);
        Assert.Equal(Rational.Zero, findings[0, 0].Value);
    }
}
