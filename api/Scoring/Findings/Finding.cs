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
