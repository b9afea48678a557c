using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Json;

/// <summary>The bytes of a file that people edit: there, readable and UTF-8, or a problem that says which it is not.</summary>
public static class SourceFile
{
    /// <summary>The file's content, or null with the problem that keeps it from being read.</summary>
    public static byte[]? Bytes(string path, string name, ProblemList problems)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = Reason(exception);
            problems.Add("FILE001", "", new Place(name, 1, 1), $"文件无法读取：{reason.Zh}", $"The file cannot be read: {reason.En}");
            return null;
        }
    }

    /// <summary>False with a problem where the text is in another encoding, as an old spreadsheet saves Chinese.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> text, string name, string code, ProblemList problems)
    {
        if (Utf8.IsValid(text)) return true;
        var valid = 0;
        while (Rune.DecodeFromUtf8(text[valid..], out _, out var length) == OperationStatus.Done) valid += length;
        var before = text[..valid];
        var place = new Place(name, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
        problems.Add(code, "", place, "文件不是 UTF-8 编码；请另存为 UTF-8。", "The file is not encoded in UTF-8; save it as UTF-8.");
        return false;
    }

    private static Scoring.Text Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => new("文件不存在", "it does not exist"),
        UnauthorizedAccessException => new("没有访问权限", "access is denied"),
        _ => new("文件正被占用或已损坏", "it is in use or damaged"),
    };
}
