using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Evaluation.Impact;

/// <summary>A month as it stands: what was reported, and what it was scored to by which rules.</summary>
/// <param name="Edition">The rules it was scored by; of a closed month those of its closing, whatever changed since.</param>
/// <param name="Facts">What was reported.</param>
/// <param name="Score">What it was scored to, with awards.</param>
/// <param name="State">What tells it from the month after more was reported or it was closed.</param>
public sealed record ScoredMonth(CompiledEdition Edition, MonthFacts Facts, MonthScore Score, MonthState State)
{
    /// <summary>The same reports as facts of a changed scheme; null where its declarations are the same, or where it lacks the month.</summary>
    public MonthFacts? Reread { get; init; }
}

/// <summary>What a preview of a month depends on, besides the rules that change.</summary>
/// <param name="Month">The month.</param>
/// <param name="IsClosed">Whether it is closed.</param>
/// <param name="FactsHash">SHA-256 of what was reported.</param>
/// <param name="EditionHash">SHA-256 of the rules it was scored by.</param>
public sealed record MonthState(Month Month, bool IsClosed, string FactsHash, string EditionHash)
{
    /// <summary>SHA-256 of the states of months: data that moved has another fingerprint.</summary>
    public static string Fingerprint(IEnumerable<MonthState> states) => Hashes.Of(
        string.Join('\n', states.OrderBy(state => state.Month).Select(state => $"{state.Month} {(state.IsClosed ? "closed" : "open")} {state.FactsHash} {state.EditionHash}")));
}
