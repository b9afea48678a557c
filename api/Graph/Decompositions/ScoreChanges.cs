using System.Globalization;
using ScoringGraph.Evaluation.Decompositions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Explanations;
using ScoringGraph.Graph.Scorecards;
using ScoringGraph.Graph.Submissions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Decompositions;

/// <summary>Finds what two evaluations were scored from, and splits what separates them; nothing is written.</summary>
public sealed class ScoreChanges(ScoreDatabase database, ScoredEditions editions)
{
    /// <summary>What separates two scores of a participant; null with the problems if one of them is not there.</summary>
    /// <param name="scheme">The rules in force.</param>
    /// <param name="participant">One of the scheme's participants.</param>
    /// <param name="from">The earlier score, of one of the scheme's months.</param>
    /// <param name="to">The later score, of one of the scheme's months.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ScoreChange?> OfAsync(LoadedScheme scheme, string participant, ScoreMomentInput from, ScoreMomentInput to, ProblemList problems, CancellationToken cancellationToken)
    {
        // One state of the data for both ends.
        await using var rows = database.ReadSnapshot();
        var earlier = await EvaluationAsync(rows, scheme.Scheme.Code, "from", from, problems, cancellationToken);
        var later = await EvaluationAsync(rows, scheme.Scheme.Code, "to", to, problems, cancellationToken);
        if (earlier is null || later is null) return null;
        var (first, last) = (await ScoredAsync(rows, earlier, cancellationToken), await ScoredAsync(rows, later, cancellationToken));
        var known = earlier.Month == later.Month ? last.Facts : Fit(earlier.Month, await CurrentFacts.LoadAsync(rows, scheme.Scheme.Code, earlier.Month, cancellationToken), scheme.Scheme);
        cancellationToken.ThrowIfCancellationRequested();
        return new ScoreDecomposition(first, last, known).Of(participant);
    }

    private static async Task<EvaluationRow?> EvaluationAsync(ReadContext rows, string scheme, string path, ScoreMomentInput moment, ProblemList problems, CancellationToken cancellationToken)
    {
        var all = rows.Evaluations.Where(row => row.SchemeId == scheme && row.Month == moment.Month).OrderByDescending(row => row.Sequence);
        if (await Queries.FirstOrDefaultAsync(all, cancellationToken) is not { } latest)
        {
            problems.Add("COMPARE001", $"{path}.month", null, $"{moment.Month} 尚未评分；请在上报数据后再比较。", $"{moment.Month} was not scored yet; compare it once facts are reported.");
            return null;
        }

        if (moment.Evaluation is not { } asked || asked == latest.Sequence) return latest;
        var found = await Queries.SingleOrDefaultAsync(all.Where(row => row.Sequence == asked), cancellationToken);
        if (found is null) AddUnknown(problems, $"{path}.evaluation", asked, latest);
        return found;
    }

    /// <summary>Says which evaluations of the month there are.</summary>
    internal static void AddUnknown(ProblemList problems, string path, int asked, EvaluationRow latest) => problems.Add("COMPARE002", path, null,
        string.Create(CultureInfo.InvariantCulture, $"{latest.Month} 没有第 `{asked}` 次评分；可写 1 至 {latest.Sequence}，或留空取最近一次。"),
        string.Create(CultureInfo.InvariantCulture, $"{latest.Month} has no evaluation `{asked}`; name one from 1 to {latest.Sequence}, or none for the latest."));

    private async Task<ScoredFacts> ScoredAsync(ReadContext rows, EvaluationRow evaluation, CancellationToken cancellationToken)
    {
        var edition = await editions.OfAsync(rows, evaluation, cancellationToken);
        return new ScoredFacts(edition, await MonthScoring.AsScoredAsync(rows, edition.Edition.Scheme, evaluation, cancellationToken));
    }

    // What is stored was checked when it came in, by the scheme of then.
    private static MonthFacts Fit(Month month, CurrentFacts facts, Scheme scheme)
    {
        var problems = new ProblemList();
        return MonthScoring.Read(scheme, month, facts, problems) ?? throw new UnfitFactsException(month, problems);
    }
}
