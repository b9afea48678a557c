using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads readings.json: the documented choices where the plan's text leaves room.</summary>
internal static class ReadingsReader
{
    public static IReadOnlyList<Reading> Read(JsonPart? file, ProblemList problems)
    {
        if (file is null) return [];
        var reader = new ObjectReader(file, problems);
        var readings = reader.List("readings").Select(item => One(new ObjectReader(item, problems))).ToArray();
        reader.End();
        return readings;
    }

    private static Reading One(ObjectReader reader)
    {
        var reading = new Reading(
            reader.Text("id"),
            reader.Integer("importance"),
            reader.Bilingual("title"),
            [.. reader.OptionalList("lines").Select(reader.IntegerOf)],
            reader.Texts("quotes"),
            reader.Bilingual("default"),
            [.. reader.OptionalList("alternatives").Select(reader.BilingualOf)]);
        reader.End();
        return reading;
    }
}
