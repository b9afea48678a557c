using ScoringGraph.Scoring;

namespace ScoringGraph.Store;

/// <summary>What somebody reports together, before it is stored.</summary>
/// <param name="Scheme">The scheme's code.</param>
/// <param name="Month">The month it is about.</param>
/// <param name="SubmittedBy">Who reports it.</param>
public sealed record NewSubmission(string Scheme, Month Month, string SubmittedBy)
{
    /// <summary>The client's own id of the request; null if retries need not be recognised.</summary>
    public string? ClientMutationId { get; init; }

    public Text? Note { get; init; }

    /// <summary>True for invented demonstration data.</summary>
    public bool IsSample { get; init; }

    /// <summary>At most one value per participant and fact.</summary>
    public IReadOnlyList<NewFact> Facts { get; init; } = [];

    /// <summary>At most one statement per participant and indicator.</summary>
    public IReadOnlyList<NewNonParticipation> NonParticipations { get; init; } = [];

    /// <summary>SHA-256 of everything asked, lower-case hexadecimal: the same for a retry, whatever the spelling of its JSON.</summary>
    public string RequestHash() => Sha256Text.Of(
    [
        Scheme, Month.ToString(), SubmittedBy, Note?.Zh, Note?.En, IsSample ? "sample" : "real",
        .. Facts.OrderBy(fact => fact.Participant, StringComparer.Ordinal).ThenBy(fact => fact.Name, StringComparer.Ordinal)
            .SelectMany(fact => new[] { fact.Participant, fact.Name, CanonicalJson.Of(fact.ValueJson) }),
        .. NonParticipations.OrderBy(part => part.Participant, StringComparer.Ordinal).ThenBy(part => part.Indicator, StringComparer.Ordinal)
            .SelectMany(part => new[] { part.Participant, part.Indicator, part.TakesPart ? "in" : "out", part.Reason?.Zh, part.Reason?.En }),
    ]);
}

/// <summary>One value reported.</summary>
/// <param name="Participant">The participant's code.</param>
/// <param name="Name">The fact's name.</param>
/// <param name="ValueJson">The value as JSON; `null` withdraws what was reported before.</param>
public sealed record NewFact(string Participant, string Name, string ValueJson);

/// <summary>A statement that a participant takes no part in an indicator, or takes part again.</summary>
public sealed record NewNonParticipation(string Participant, string Indicator, bool TakesPart, Text? Reason = null);
