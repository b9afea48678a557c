using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Scoring.Scorecards;

namespace ScoringGraph.Workbooks.Scores;

/// <summary>A month as it was scored: the rules, the facts, and what they came to.</summary>
/// <param name="Edition">The rules.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Score">The score.</param>
internal sealed record Scored(CompiledEdition Edition, MonthFacts Facts, MonthScore Score)
{
    public Scheme Scheme => Edition.Edition.Scheme;

    public int Count => Facts.Participants.Count;

    /// <summary>Whoever is scored, in the order of the facts.</summary>
    public IReadOnlyList<Participant> Participants { get; } =
        [.. Facts.Participants.Select(facts => Edition.Edition.Scheme.Participants.First(participant => participant.Code == facts.Participant))];

    /// <summary>What a participant came to in an indicator; null if it takes no part.</summary>
    public Result? ResultOf(string indicator, int participant) => Score.Scorecards[participant].Results.FirstOrDefault(result => result.Indicator.Indicator.Code == indicator);
}
