using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Events;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Takes over what the rule files say now, and tells of the versions that are new.</summary>
public sealed class RulePublication(ScoreDatabase database, Announcements announcements)
{
    public async Task SaveAsync(LoadedScheme scheme, CancellationToken cancellationToken)
    {
        RuleFile[] files = [.. scheme.Rules.Select(rule => new RuleFile(rule.Version, rule.Text))];
        await database.WriteAsync(write => write.Catalogue.SaveAsync(scheme.Scheme, files, cancellationToken), cancellationToken);
        await announcements.SayAsync(Topic.RuleVersions);
    }
}
