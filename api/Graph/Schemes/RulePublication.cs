using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Takes over what the rule files say now.</summary>
public sealed class RulePublication(ScoreDatabase database)
{
    public Task SaveAsync(LoadedScheme scheme, CancellationToken cancellationToken)
    {
        RuleFile[] files = [.. scheme.Rules.Select(rule => new RuleFile(rule.Version, rule.Text))];
        return database.WriteAsync(write => write.Catalogue.SaveAsync(scheme.Scheme, files, cancellationToken), cancellationToken);
    }
}
