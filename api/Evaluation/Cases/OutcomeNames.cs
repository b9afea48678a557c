using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Cases;

/// <summary>Outcomes as files and answers spell them: `NOT_MET`.</summary>
public static class OutcomeNames
{
    private static readonly Dictionary<string, Outcome> ByName = Enum.GetValues<Outcome>().ToDictionary(NameOf, StringComparer.Ordinal);

    public static string NameOf(Outcome outcome) => outcome switch
    {
        Outcome.NotMet => "NOT_MET",
        Outcome.FactMissing => "FACT_MISSING",
        Outcome.NotApplicable => "NOT_APPLICABLE",
        Outcome.RuleFailed => "RULE_FAILED",
        _ => outcome.ToString().ToUpperInvariant(),
    };

    public static bool TryParse(string name, out Outcome outcome) => ByName.TryGetValue(name, out outcome);
}
