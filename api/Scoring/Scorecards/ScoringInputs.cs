using System.Runtime.InteropServices;
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
    private string[]? groups;

    public Scheme Scheme => Edition.Scheme;

    /// <summary>The group of each participant.</summary>
    public IReadOnlyList<string> Groups => groups ??= Scheme.GroupsOf(Participants.Select(participant => participant.Participant));

    /// <summary>The standings of those whose keys were gathered, among all or within their groups.</summary>
    public Standing?[] Rank(Population population, bool lowerIsBetter, Ties ties)
    {
        var keys = CollectionsMarshal.AsSpan(Keys);
        return population == Population.Group ? Standings.Apart(keys, lowerIsBetter, ties, Groups) : Standings.Of(keys, lowerIsBetter, ties, Participants.Length);
    }
}
