using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Linting;

/// <summary>Every documented reading is cited where it decides something; the rest are worth a look, all in one note.</summary>
internal static class UncitedReadings
{
    public static void Check(LoadedScheme scheme, ProblemList problems)
    {
        var cited = scheme.Rules.Select(rule => rule.File).Concat(scheme.Declared.Select(declared => declared.File)).SelectMany(CitedIn).ToHashSet(StringComparer.Ordinal);
        var uncited = scheme.Scheme.Readings.Select(reading => reading.Id).Where(id => !cited.Contains(id)).ToArray();
        if (uncited.Length == 0 || scheme.Files.Read(SchemeFiles.ReadingsPath, new ProblemList()) is not { } file) return;
        var list = string.Join(", ", uncited.Select(id => $"`{id}`"));
        problems.Add("UNUSED002", file["readings"]!, $"没有任何地方引用这些读法：{list}。", $"Nothing cites these readings: {list}.", Severity.Note);
    }

    private static IEnumerable<string> CitedIn(JsonPart part) => part.Items.SelectMany(CitedIn).Concat(
        part.Members.SelectMany(member => member.Name == "readings" ? member.Value.Items.Select(item => item.Text) : CitedIn(member.Value)));
}
