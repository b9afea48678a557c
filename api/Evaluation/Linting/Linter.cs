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
    private static readonly Action<LoadedScheme, ProblemList>[] Checks =
    [
        ConstantAnswers.Check,
        ThresholdsOutOfRange.Check,
        RepeatedQuestions.Check,
        Bands.Check,
        Percentages.Check,
        ClauseNumbers.Check,
        UnreadFacts.Check,
        UnansweredAreas.Check,
        UncitedReadings.Check,
        VersionChanges.Check,
        AmendmentChanges.Check,
    ];

    /// <summary>Everything to be said of a scheme's files: what reading them and their cases finds and, where nothing is broken, every check.</summary>
    /// <param name="files">The files.</param>
    /// <param name="problems">Where it goes, beside the problems of getting at the files.</param>
    public static void Lint(SchemeFiles files, ProblemList problems)
    {
        if (SchemeFolder.Read(files, problems) is not { } scheme) return;
        var cases = CaseReader.ReadAll(files, scheme.Scheme, problems);
        foreach (var problem in Lint(scheme, cases)) problems.Add(problem);
    }

    /// <summary>Every warning and note, in the order of the checks.</summary>
    /// <param name="scheme">The scheme as it was read; the problems of reading it are told by its reader.</param>
    /// <param name="cases">Its worked examples.</param>
    public static IReadOnlyList<Problem> Lint(LoadedScheme scheme, IReadOnlyList<Case> cases)
    {
        var problems = new ProblemList();
        foreach (var check in Checks) check(scheme, problems);
        UncoveredCriteria.Check(scheme, cases, problems);
        OddFacts.Check(scheme, problems);
        return problems.Problems;
    }
}
