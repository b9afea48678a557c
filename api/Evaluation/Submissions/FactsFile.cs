using System.Text;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Submissions;

/// <summary>Reads a facts file, JSON or CSV by its ending.</summary>
public static class FactsFile
{
    /// <summary>The month's facts, or null with every problem of the file.</summary>
    public static MonthFacts? Read(string path, Scheme scheme, Month month, ProblemList problems)
    {
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return JsonSource.ReadFile(path, path, problems) is { } file ? FactsJson.Read(file, scheme, month, problems) : null;
        return SourceFile.Bytes(path, path, problems) is { } bytes && SourceFile.IsUtf8(bytes, path, "CSV006", problems)
            ? FactsCsv.Read(Encoding.UTF8.GetString(bytes), path, scheme, month, problems)
            : null;
    }
}
