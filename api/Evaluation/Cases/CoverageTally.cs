using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Cases;

/// <summary>Whether the cases show a criterion both earning its points and not earning them.</summary>
public sealed record CriterionCoverage(string Criterion, bool Met, bool NotMet)
{
    public bool Complete => Met && NotMet;
}

/// <summary>Counts which criteria the expectations of cases were about, and how they came out.</summary>
internal sealed class CoverageTally
{
    private readonly Dictionary<string, (bool Met, bool NotMet)> seen = new(StringComparer.Ordinal);

    public CoverageTally(IEnumerable<CompiledEdition> editions)
    {
        foreach (var edition in editions.Select(item => item.Edition))
            foreach (var indicator in edition.Indicators)
                foreach (var criterion in indicator.Version.Criteria)
                    seen[Criterion.CodeOf(indicator.Indicator.Code, edition.Month, criterion.Number)] = default;
    }

    public IReadOnlyList<CriterionCoverage> Criteria => [.. seen.Select(pair => new CriterionCoverage(pair.Key, pair.Value.Met, pair.Value.NotMet))];

    public void Add(Month month, string indicator, Award award)
    {
        var code = Criterion.CodeOf(indicator, month, award.Criterion.Number);
        var sides = seen[code];
        // A ranked or assessed award is met when it earns all it can, and not met when it earns less.
        var full = award.Outcome == Outcome.Met || (award.Outcome is Outcome.Ranked or Outcome.Assessed && award.Points == award.Possible);
        var less = award.Outcome is Outcome.NotMet or Outcome.Partial or Outcome.Vetoed || (award.Outcome is Outcome.Ranked or Outcome.Assessed && award.Points < award.Possible);
        seen[code] = (sides.Met || full, sides.NotMet || less);
    }
}
