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
            problems.Add("FILE005", path, null, "文件无法写入；请检查文件夹是否存在、是否有权限，文件是否正在别处打开。", "The file cannot be written; see that its folder exists, that you may write there, and that it is not open elsewhere.");
        }
    }
}
