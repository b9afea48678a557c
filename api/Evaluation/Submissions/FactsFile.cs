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
        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            if (!File.Exists(path))
            {
                problems.Add("FILE001", "", new Place(path, 1, 1), "没有这个文件。", "There is no such file.");
                return null;
            }

            return FactsCsv.Read(File.ReadAllText(path), path, scheme, month, problems);
        }

        return JsonSource.ReadFile(path, path, problems) is { } file ? FactsJson.Read(file, scheme, month, problems) : null;
    }
}
