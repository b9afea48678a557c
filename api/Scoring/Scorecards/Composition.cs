namespace ScoringGraph.Scoring.Scorecards;

/// <summary>What a participant's indicators come to together, before bonus and penalty.</summary>
/// <param name="Areas">Points by area.</param>
/// <param name="Accumulated">Points earned of those possible; null if they are not known.</param>
/// <param name="Possible">Points of what the participant takes part in.</param>
/// <param name="Complete">False while a needed fact is missing or a rule failed.</param>
/// <param name="Lacking">Why the points are not known.</param>
internal readonly record struct Composition(AreaScore[] Areas, Rational? Accumulated, Rational Possible, bool Complete, NoFinal Lacking);
