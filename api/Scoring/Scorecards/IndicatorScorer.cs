using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>
/// Scores one indicator: ranks all participants first, where the rules rank, then gives each its result, with its awards added
/// up and the lag gate applied. Results are asked for by participant, so that everything about one is looked at together.
/// </summary>
internal abstract class IndicatorScorer
{
    private readonly int lagFact;
    private readonly bool derivesLag;
    private readonly bool[] absent;

    /// <summary>Prepares the indicator.</summary>
    /// <param name="month">What it is scored from.</param>
    /// <param name="indicator">The indicator and the version of its criteria in force.</param>
    /// <param name="first">Where its first criterion stands among the findings.</param>
    protected IndicatorScorer(ScoringInputs month, EditionIndicator indicator, int first)
    {
        (Month, Indicator, First) = (month, indicator, first);
        Criteria = [.. indicator.Version.Criteria];
        lagFact = indicator.Version.LagDeclaredBy is { } fact ? month.Scheme.Facts.IndexOf(fact) : -1;
        derivesLag = month.Scheme.Lag.Derive == LagDerivation.Always
            || (month.Scheme.Lag.Derive == LagDerivation.WhereNoExplicitPoints && indicator.Version.Method is RankedMethod);
        absent = new bool[month.Participants.Length];
        foreach (var i in month.Partial) absent[i] = month.Participants[i].NotTakingPart.Contains(indicator.Indicator.Code);
    }

    protected ScoringInputs Month { get; }

    protected EditionIndicator Indicator { get; }

    /// <summary>Where the indicator's first criterion stands among the findings.</summary>
    protected int First { get; }

    protected Criterion[] Criteria { get; }

    protected decimal Nominal => Indicator.Indicator.Nominal;

    /// <summary>Prepares an indicator, with everybody ranked.</summary>
    public static IndicatorScorer Of(ScoringInputs month, EditionIndicator indicator, int first) =>
        indicator.Version.Method is RankedMethod method ? new RankedScorer(month, indicator, method, first) : new SumScorer(month, indicator, first);

    /// <summary>False if the participant takes no part in the indicator.</summary>
    public bool IsTaking(int participant) => !absent[participant];

    /// <summary>The points of a participant that takes part, and what is known of them; no result if awards are not kept.</summary>
    public abstract Result? Score(int participant, out IndicatorScore score);

    /// <summary>What a veto leaves of the final score of a participant that takes part; null if none does.</summary>
    public virtual decimal? FinalAtMost(int participant) => null;

    // A broken rule is shown as what it is: no lag turns it into a zero. And where a veto took the points, no lag can.
    protected LagReason Lag(int participant, OutcomeTally tally) =>
        tally.AnyFailed || tally.AnyVetoed ? LagReason.None
        : IsDeclaredLagging(participant) ? LagReason.Declared
        : derivesLag && tally.AnyUnmet ? LagReason.Derived
        : LagReason.None;

    protected bool IsDeclaredLagging(int participant) => lagFact >= 0 && Month.Participants[participant].Row.Flag(lagFact);

    /// <summary>True if whoever lags is left out before places are given.</summary>
    protected bool ExcludesLagging => Month.Scheme.Lag.Order == LagOrder.ExcludeThenRank;
}
