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
    IReadOnlyList<Text> Alternatives)
{
    /// <summary>Those of the other readings that parameters of scheme.json can express.</summary>
    public IReadOnlyList<ReadingChoice> Choices { get; init; } = [];
}

/// <summary>Another reading that parameters can express.</summary>
/// <param name="Alternative">Which of the other readings it is, 1 for the first.</param>
/// <param name="Wording">The reading.</param>
/// <param name="Set">The parameters that express it.</param>
public sealed record ReadingChoice(int Alternative, Text Wording, IReadOnlyList<ParameterValue> Set);

/// <summary>A value for a parameter of scheme.json.</summary>
/// <param name="Pointer">Where the parameter stands, such as `/rankings/general/ties`; items of lists go by their codes.</param>
/// <param name="Value">The value as JSON.</param>
/// <param name="InForce">What scheme.json says instead, as JSON; null if it does not say it.</param>
public sealed record ParameterValue(string Pointer, string Value, string? InForce);
