using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Linting;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Tests.Linting;

/// <summary>What lint says of the real plan, asked once.</summary>
internal static class RealPlan
{
    private static readonly Lazy<IReadOnlyList<Problem>> Once = new(() => Linter.Lint(Plan.Loaded, CaseReader.ReadAll(Plan.Loaded.Files, Plan.Loaded.Scheme, new ProblemList())));

    public static IReadOnlyList<Problem> Linted => Once.Value;
}
