using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Findings;
using ScoringGraph.Scoring.Ranking;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Scoring.Scorecards;

/// <summary>What all indicators of a month are scored from.</summary>
/// <param name="Edition">The rules in force.</param>
/// <param name="Participants">What was reported.</param>
/// <param name="Partial">The places of those who do not take part in everything.</param>
/// <param name="Findings">What the rules say of it.</param>
/// <param name="KeepAwards">False if only points are wanted.</param>
/// <param name="Keys">Room to rank in, the same for all indicators.</param>
internal sealed record ScoringInputs(Edition Edition, ParticipantFacts[] Participants, int[] Partial, MonthFindings Findings, bool KeepAwards, List<RankKey> Keys)
{
    public Scheme Scheme => Edition.Scheme;
}
