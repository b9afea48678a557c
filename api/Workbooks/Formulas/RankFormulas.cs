namespace ScoringGraph.Workbooks.Formulas;

/// <summary>What a participant is ranked by, as formulas.</summary>
/// <param name="IsRanked">Whether it is ranked at all.</param>
/// <param name="Tier">Smaller is ahead, whatever the values.</param>
/// <param name="Top">The value, or the numerator of a quotient.</param>
/// <param name="Base">The base of a quotient, above 0; null for 1.</param>
internal sealed record RankFormulas(string IsRanked, string Tier, string Top, string? Base);
