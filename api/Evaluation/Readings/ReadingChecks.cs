using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Readings;

/// <summary>Checks that every other reading that sets parameters could be scored by: each is tried out.</summary>
internal static class ReadingChecks
{
    public static void Check(JsonPart? readings, CheckedScheme declared, ProblemList problems)
    {
        foreach (var set in (readings?["readings"]?.Items ?? []).SelectMany(reading => reading["alternatives"]?.Items ?? []).Select(alternative => alternative["set"]).OfType<JsonPart>())
        {
            if (OtherParameters.Of(declared, [.. set.Members.Select(member => (member.Name, member.Value))], problems) is null) continue;
            if (set.Members.All(member => ParameterPointer.Find(declared.File, member.Name) is { } inForce && JsonText.Of(inForce) == JsonText.Of(member.Value)))
                problems.Add("READING002", set, "这些参数已经是这样；请改为另一种读法的值，或删去 `set`。", "The parameters say so already; set what the other reading means, or leave `set` out.", Severity.Warning);
        }
    }
}
