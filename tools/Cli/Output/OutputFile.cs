using ScoringGraph.Evaluation.Json;

namespace ScoringGraph.Cli.Output;

/// <summary>Writes a file whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Replaces a file in one step; says so if that cannot be done.</summary>
    public static void Write(string path, byte[] content, ProblemList problems)
    {
        var started = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(started, content);
            File.Move(started, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(started)) File.Delete(started);
            problems.Add("FILE005", path, null, $"无法写入 `{path}`：{exception.Message}", $"`{path}` cannot be written: {exception.Message}");
        }
    }
}
