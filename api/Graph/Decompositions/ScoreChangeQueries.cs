using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Schemes;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Decompositions;

/// <summary>Why a score is not what it was.</summary>
[QueryType]
[Authorize(Permission.ViewResults)]
public static class ScoreChangeQueries
{
    // A month is scored up to five times, each about as fast as a few hundred rows are read.
    internal const double Weight = 4_000;

    /// <summary>
    /// What separates two scores of a participant, split into resubmitted facts, changed rules, own facts and others moving; the parts add up
    /// exactly. Between two months, or two evaluations of one. To see what was resubmitted since a month was published, name its evaluation then.
    /// </summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="participant">The participant's code, such as `海门市`.</param>
    /// <param name="from">The earlier score.</param>
    /// <param name="to">The later score.</param>
    [Cost(Weight)]
    public static async Task<ScoreChangeAnswer> GetScoreChangeAsync(
        string scheme, string participant, ScoreMomentInput from, ScoreMomentInput to, EditionCatalogue editions, ScoreChanges changes, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        if (editions.Scheme(scheme) is not { } loaded)
        {
            problems.AddUnknown("FACT019", "scheme", null, "方案", "scheme", scheme, editions.Schemes.Select(item => item.Scheme.Code));
            return new ScoreChangeAnswer(null, problems.Problems);
        }

        KnownNames.Participant(loaded.Scheme, "participant", participant, problems);
        Check(loaded.Scheme.Months, "from.month", from, problems);
        Check(loaded.Scheme.Months, "to.month", to, problems);
        var change = problems.HasErrors ? null : await changes.OfAsync(loaded, participant, from, to, problems, cancellationToken);
        return new ScoreChangeAnswer(change, [.. problems.Problems.Select(problem => PublicPlaces.Within(loaded.Folder, problem))]);
    }

    private static void Check(IReadOnlyList<Month> months, string path, ScoreMomentInput moment, ProblemList problems)
    {
        if (!months.Contains(moment.Month)) problems.AddUnknown("FACT016", path, null, "月份", "month", $"{moment.Month}", months.Select(month => $"{month}"));
    }
}
