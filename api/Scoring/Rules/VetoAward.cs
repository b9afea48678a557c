namespace ScoringGraph.Scoring.Rules;

/// <summary>A veto (一票否决): no points of its own, but if it is not met the indicator earns nothing.</summary>
/// <param name="FinalAtMost">What the final score can then still be; null if the veto stays within the indicator.</param>
public sealed record VetoAward(decimal? FinalAtMost) : AwardStep
{
    public override decimal Possible => 0m;
}
