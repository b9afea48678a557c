namespace ScoringGraph.Scoring.Scorecards;

/// <summary>What the criteria of an indicator came to, taken together.</summary>
internal struct OutcomeTally
{
    private int count;
    private int met;
    private bool anyRanked;
    private bool anyAssessed;
    private bool anyPoints;
    private bool anyApplicable;

    public bool AnyFailed { get; private set; }

    public bool AnyMissing { get; private set; }

    public bool AnyVetoed { get; private set; }

    public readonly bool Complete => !AnyFailed && !AnyMissing;

    /// <summary>True if a criterion is known not to be fully met.</summary>
    public bool AnyUnmet { get; private set; }

    /// <summary>Counts one criterion.</summary>
    /// <param name="outcome">What it came to.</param>
    /// <param name="earns">Whether it gives points other than 0.</param>
    public void Add(Outcome outcome, bool earns)
    {
        count++;
        anyApplicable |= outcome != Outcome.NotApplicable;
        anyPoints |= earns;
        switch (outcome)
        {
            case Outcome.Met: met++; break;
            case Outcome.Ranked: anyRanked = true; break;
            case Outcome.Assessed: anyAssessed = true; break;
            case Outcome.FactMissing: AnyMissing = true; break;
            case Outcome.RuleFailed: AnyFailed = true; break;
            case Outcome.Vetoed: AnyVetoed = true; break;
            case Outcome.NotMet or Outcome.Partial: AnyUnmet = true; break;
        }
    }

    public readonly Outcome Outcome =>
        AnyFailed ? Outcome.RuleFailed
        : AnyVetoed ? Outcome.Vetoed
        : AnyMissing ? Outcome.FactMissing
        : !anyApplicable ? Outcome.NotApplicable
        : anyRanked ? Outcome.Ranked
        : anyAssessed ? Outcome.Assessed
        : met == count ? Outcome.Met
        : anyPoints ? Outcome.Partial
        : Outcome.NotMet;
}
