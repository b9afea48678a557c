using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Reports;

/// <summary>Whose points are gone, and whether for good.</summary>
internal enum LossKind
{
    /// <summary>The facts are known, and they did not earn the points.</summary>
    Lost,

    /// <summary>A fact is missing or a rule failed: nobody knows yet.</summary>
    Open,

    /// <summary>The plan gives the indicator more points than its criteria: nobody can earn the rest.</summary>
    Unattainable,
}

/// <summary>Points that one criterion, or an indicator as a whole, did not give a participant.</summary>
/// <param name="Kind">Whether they are lost.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Award">The criterion's award; null if the indicator gives its points as a whole: for a place, or none for a lag or veto.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Points">How many.</param>
/// <param name="Possible">Out of how many.</param>
/// <param name="Costs">What they would add to the final score; null where areas come together as means, and it depends on all the others.</param>
/// <param name="Claims">Why, down to facts and clauses.</param>
internal sealed record Loss(LossKind Kind, EditionIndicator Indicator, Award? Award, Outcome Outcome, Rational Points, Rational Possible, Rational? Costs, IReadOnlyList<Explanation> Claims)
{
    /// <summary>The claims that say why, each with the part of it that does not hold, and with who stands directly before.</summary>
    public IEnumerable<Explanation> Reasons => Claims
        .SelectMany(claim => claim.Because.Where(part => part.Kind == ClaimKind.Ahead || part.Holds == false).Prepend(claim))
        .Where(claim => claim.Kind is not (ClaimKind.Clause or ClaimKind.Control));

    /// <summary>The clauses they rest on.</summary>
    public IEnumerable<Explanation> Clauses => Claims.SelectMany(claim => claim.Because.Prepend(claim)).Where(claim => claim.Kind == ClaimKind.Clause);

    /// <summary>Who could have changed it.</summary>
    public IEnumerable<Explanation> Control => Claims.Where(claim => claim.Kind == ClaimKind.Control);
}
