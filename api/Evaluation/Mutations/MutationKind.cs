using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>A kind of mistake that people make in the files of a scheme.</summary>
/// <param name="Name">Such as `threshold-step`.</param>
/// <param name="Title">What is made wrong.</param>
/// <param name="Doubt">Why one that nobody notices may change no score after all.</param>
/// <param name="Of">Every mistake of the kind that can be made in a scheme and is not known to change nothing.</param>
public sealed record MutationKind(string Name, Text Title, Text Doubt, Func<MutableScheme, IEnumerable<Mutant>> Of)
{
    /// <summary>Every kind, expressions first, then what stands around them, then what all indicators share.</summary>
    public static IReadOnlyList<MutationKind> All { get; } =
    [
        Thresholds.ByStep, Thresholds.ByFactor, Thresholds.Percent,
        Comparisons.Boundary, Comparisons.Reversed,
        Operators.Logical, Operators.Arithmetic, Operators.Quotient,
        Conditions.Lost, Conditions.Negated,
        FactNames.Swapped, FactNames.Misspelt,
        Criteria.Lost, Criteria.Points, Criteria.PointsSwapped, Criteria.Steps, Criteria.Safeguards,
        Methods.Ranked, Methods.Lag,
        RuleFiles.WrongMonth, RuleFiles.Lost,
        SchemeParameters.Ladders, SchemeParameters.Policies, SchemeParameters.Weights,
        Adjustments.Amounts, Adjustments.Steps,
        FactDeclarations.Types, FactDeclarations.Ranges, FactDeclarations.Absences,
    ];
}

/// <summary>A mistake of a kind.</summary>
public sealed record Mistake(MutationKind Kind, Mutant Mutant);
