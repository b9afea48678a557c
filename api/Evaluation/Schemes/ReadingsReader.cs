using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Readings;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>Reads readings.json: the documented choices where the plan's text leaves room.</summary>
/// <param name="scheme">scheme.json, whose parameters other readings may set.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class ReadingsReader(JsonPart scheme, ProblemList problems)
{
    public IReadOnlyList<Reading> Read(JsonPart? file)
    {
        if (file is null) return [];
        var reader = new ObjectReader(file, problems);
        var readings = reader.List("readings").Select(item => One(new ObjectReader(item, problems))).ToArray();
        reader.End();
        return readings;
    }

    private Reading One(ObjectReader reader)
    {
        var alternatives = reader.OptionalList("alternatives").Select(item => new ObjectReader(item, problems)).ToArray();
        var reading = new Reading(
            reader.Text("id"),
            reader.Integer("importance"),
            reader.Bilingual("title"),
            [.. reader.OptionalList("lines").Select(reader.IntegerOf)],
            reader.Texts("quotes"),
            reader.Bilingual("default"),
            [.. alternatives.Select(item => new Text(item.Text("zh"), item.Text("en")))]);
        var choices = alternatives.Zip(reading.Alternatives, (item, wording) => (Set: item.OptionalMap("set"), Wording: wording)).ToArray();
        foreach (var item in alternatives) item.End();
        reader.End();
        return reading with { Choices = [.. choices.Select((item, index) => new ReadingChoice(index + 1, item.Wording, [.. item.Set.Select(Value)])).Where(choice => choice.Set.Count > 0)] };
    }

    private ParameterValue Value(JsonMember member) =>
        new(member.Name, JsonText.Of(member.Value), ParameterPointer.Find(scheme, member.Name) is { } inForce ? JsonText.Of(inForce) : null);
}
