using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>What became of the mutants of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Made">How many were made.</param>
/// <param name="ByLint">How many a new error or warning told of.</param>
/// <param name="ByCases">How many of the others made a case fail.</param>
public sealed record MutationTally(MutationKind Kind, int Made, int ByLint, int ByCases)
{
    public int Survived => Made - ByLint - ByCases;
}

/// <summary>How many mistakes lint and cases notice.</summary>
/// <param name="Seed">What the sample was drawn by.</param>
/// <param name="Possible">How many mistakes could be made.</param>
/// <param name="Tallies">By kind.</param>
/// <param name="Survivors">Every mistake that neither lint nor a case noticed.</param>
public sealed record MutationReport(int Seed, int Possible, IReadOnlyList<MutationTally> Tallies, IReadOnlyList<Mistake> Survivors)
{
    public int Made => Tallies.Sum(tally => tally.Made);

    public int Caught => Made - Survivors.Count;

    /// <summary>Of 100 mistakes.</summary>
    public Rational CaughtPercent => Made == 0 ? Rational.Zero : Rational.Of(Caught * 100m, Made);
}
