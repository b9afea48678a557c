using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Drafts;

/// <summary>What is found when the files are read, linted and tested as a draft would have them.</summary>
/// <param name="Problems">Every error, and the warnings and notes that there would not be without the draft; places are in the scheme's folder.</param>
/// <param name="CasesPassed">How many of the scheme's cases come out as expected; 0 if the files cannot be read.</param>
/// <param name="CasesFailed">How many do not; each is among the problems.</param>
/// <param name="Months">The months whose rules would be others.</param>
/// <param name="Changes">What would not be as it is, in sentences; none if the files cannot be read.</param>
public sealed record DraftCheck(IReadOnlyList<Problem> Problems, int CasesPassed, int CasesFailed, IReadOnlyList<Month> Months, IReadOnlyList<ChangeGroup> Changes)
{
    internal IReadOnlyList<Problem> Of(Severity severity) => [.. Problems.Where(problem => problem.Severity == severity)];
}
