using ScoringGraph.Evaluation.Impact;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Impact;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>Tells what a draft does beside the rules in force and the facts reported now: what an approval rests on.</summary>
public sealed class DraftReports(Impacts impacts)
{
    /// <summary>The report; null if the files cannot be used, which the draft's check explains.</summary>
    internal async Task<ImpactReport?> OfAsync(LoadedScheme inForce, IReadOnlyList<DraftFileRow> files, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        return inForce.With(DraftFiles.Apply(files, inForce.Files), problems) is { } after ? await impacts.OfAsync(inForce, after, problems, cancellationToken) : null;
    }
}
