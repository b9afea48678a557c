using ScoringGraph.Scoring;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Places of problems as clients see them: where the server keeps its files is nobody's business.</summary>
internal static class PublicPlaces
{
    /// <summary>The problem with its places within the scheme's folder.</summary>
    public static Problem Within(string folder, Problem problem)
    {
        return problem with
        {
            Place = problem.Place is { } place ? Short(place) : null,
            Fix = problem.Fix is { } fix ? fix with { Start = Short(fix.Start), End = Short(fix.End) } : null,
        };

        Place Short(Place place) => place.File.StartsWith($"{folder}/", StringComparison.Ordinal) ? place with { File = place.File[(folder.Length + 1)..] } : place;
    }
}
