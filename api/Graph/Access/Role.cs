using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Graph.Access;

/// <summary>Whose reported facts a role is concerned with.</summary>
public enum Reach
{
    /// <summary>Nobody's.</summary>
    Nothing,

    /// <summary>Those of the indicators its departments answer for; a token that names no department reaches nothing.</summary>
    OwnDepartments,

    /// <summary>Everybody's.</summary>
    Everything,
}

/// <summary>What somebody is, as a token says it, and what that allows.</summary>
/// <param name="Code">The word in tokens, such as `submitter`.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Permissions">What it allows.</param>
/// <param name="Reach">Whose reported facts it sees and reports.</param>
/// <param name="Reports">Which facts it reports: a department its own, an assessor its findings.</param>
public sealed record Role(string Code, Text Name, IReadOnlyList<string> Permissions, Reach Reach = Reach.Nothing, params IReadOnlyList<Reporter> Reports);
