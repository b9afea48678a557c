using ScoringGraph.Evaluation.Cases;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>
/// What can be said against a scheme that was read without an error: questions whose answer never changes, bands that leave
/// gaps, facts that nothing reads, and what changed since the version before. Runs no case and no rule.
/// </summary>
public static class Linter
{
    /// <summary>Every warning and note, in the order of the files.</summary>
    /// <param name="scheme">The scheme as it was read; the problems of reading it are told by its reader.</param>
    /// <param name="cases">Its worked examples.</param>
    public static IReadOnlyList<Problem> Lint(LoadedScheme scheme, IReadOnlyList<Case> cases)
    {
        var problems = new ProblemList();
        UncoveredCriteria.Check(scheme, cases, problems);
        return problems.Problems;
    }
}
