namespace ScoringGraph.Scoring.Findings;

/// <summary>One participant's answer to one criterion, before any ranking or adding up.</summary>
/// <param name="Outcome">What the facts say. A ranked criterion that can be ranked is <see cref="Outcome.Ranked"/>.</param>
/// <param name="Value">The units counted, the score given, or the metric to rank by; 0 where there is none.</param>
/// <param name="Tier">Ranked before the value is looked at: 0 ahead of all (growth from nothing), 1 ordinary, 2 behind all.</param>
public readonly record struct Finding(Outcome Outcome, Rational Value = default, byte Tier = Finding.Ordinary)
{
    public const byte Ahead = 0;
    public const byte Ordinary = 1;
    public const byte Behind = 2;
}

/// <summary>Every participant's answer to every criterion of a month.</summary>
/// <param name="Participants">By participant in the order of the facts, then by criterion in edition order: one participant's answers lie together.</param>
/// <param name="Events">By adjustment entry (bonus first, then penalties), then by participant: for each event of the entry's list, whether its condition holds.</param>
public sealed record MonthFindings(Finding[][] Participants, IReadOnlyList<bool>[][] Events);
