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

    /// <summary>The facts of the month that the file itself names: JSON in its member `month`, CSV by its own name, such as `2017-10.csv`.</summary>
    public static MonthFacts? Read(string path, Scheme scheme, ProblemList problems)
    {
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return JsonSource.ReadFile(path, path, problems) is { } file ? FactsJson.Read(file, scheme, null, problems) : null;
        if (Month.TryParse(Path.GetFileNameWithoutExtension(path), out var month)) return Read(path, scheme, month, problems);
        problems.Add("CSV007", "", new Place(path, 1, 1), "CSV 文件不写明月份，请以月份命名，例如 2017-10.csv。", "A CSV file does not say its month; name it by the month, such as 2017-10.csv.");
        return null;
    }
}
