namespace ScoringGraph.Scoring.Schemes;

/// <summary>A verbatim sentence of the plan and the line it stands on.</summary>
/// <param name="Text">The wording, unchanged.</param>
/// <param name="Line">The line in the plan's text file.</param>
public sealed record Clause(string Text, int Line);

/// <summary>One documented choice where the plan's text leaves room.</summary>
/// <param name="Id">Such as `R-01`.</param>
/// <param name="Importance">1 to 3 stars: an edge case, one area, most participants.</param>
/// <param name="Title">What the question is.</param>
/// <param name="Lines">The lines of the plan it is about.</param>
/// <param name="Quotes">The words of the plan it is about.</param>
/// <param name="Default">The reading in force.</param>
/// <param name="Alternatives">The other readings.</param>
public sealed record Reading(
    string Id,
    int Importance,
    Text Title,
    IReadOnlyList<int> Lines,
    IReadOnlyList<string> Quotes,
    Text Default,
    IReadOnlyList<Text> Alternatives);
