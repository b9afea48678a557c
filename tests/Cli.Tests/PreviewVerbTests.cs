using System.Text.Json;

namespace ScoringGraph.Cli.Tests;

public class PreviewVerbTests
{
    private const string File = "2017-11/A1.G1.I1.json";

    [Fact]
    public void It_says_who_loses_how_much_and_why()
    {
        using var files = new SomeFiles();
        var run = Preview(files.Write("draft.json", Draft(">= 0.6")), "--closed", "2017-10");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Contains("只重新评分：A1.G1.I1；其余沿用。", run.Output, StringComparison.Ordinal);
        Assert.Contains("2017-10 已关闭，且改动此后才生效，成绩保持不变", run.Output, StringComparison.Ordinal);
        Assert.Contains("2017-11 开放，发布后按新标准重新评分：0 个地区增加，3 个减少，6 个不变，0 个名次变动。", run.Output, StringComparison.Ordinal);
        Assert.Matches("海安县 +91.42 → 89.92 +−1.5 +1 → 1\n +A1.G1.I1 由达标变为部分达标，得分由 30 变为 15\n +C2 由达标变为未达标，得分由 15 变为 0：抽查中符合标准的开办企业案例数占抽.+\n", run.Output);
        Assert.Contains("cases/A1.G1.I1.json:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_the_same_in_English()
    {
        using var files = new SomeFiles();
        var output = Preview(files.Write("draft.json", Draft(">= 0.6")), "--lang", "en").Output;
        Assert.Contains("2017-11 is open and is scored again when this is published: 0 gain, 3 lose, 6 keep their points, 0 change places.", output, StringComparison.Ordinal);
        Assert.Contains("C2 turns from met to not met, 15 to 0 points: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_is_the_report_with_its_hash()
    {
        using var files = new SomeFiles();
        var draft = files.Write("draft.json", Draft(">= 0.6"));
        var report = JsonDocument.Parse(Preview(draft, "--format", "json").Output).RootElement;
        Assert.Equal([File], report.GetProperty("files").EnumerateArray().Select(item => item.GetString()));
        Assert.Matches("^[0-9a-f]{64}$", report.GetProperty("reportHash").GetString());
        Assert.Equal(report.GetRawText(), JsonDocument.Parse(Preview(draft, "--format", "json").Output).RootElement.GetRawText());
        var closed = JsonDocument.Parse(Preview(draft, "--format", "json", "--closed", "2017-11").Output).RootElement;
        Assert.NotEqual(report.GetProperty("dataFingerprint").GetString(), closed.GetProperty("dataFingerprint").GetString());
    }

    [Fact]
    public void A_folder_of_changed_files_is_laid_over_the_scheme()
    {
        using var files = new SomeFiles();
        var folder = files.Scheme();
        var path = $"{folder}/{File}";
        System.IO.File.WriteAllText(path, Draft(">= 0.6"));
        var run = Preview(folder, "--format", "json");
        Assert.Equal([File], JsonDocument.Parse(run.Output).RootElement.GetProperty("files").EnumerateArray().Select(item => item.GetString()));
    }

    [Theory]
    [InlineData("{}", "FILE003")]
    [InlineData("{", "JSON001")]
    [InlineData("{\"indicator\": \"A1.G1.I1\", \"effective\": \"2017-11\"}", "JSON004")]
    public void A_changed_file_that_is_none_is_refused(string text, string code)
    {
        using var files = new SomeFiles();
        var run = Preview(files.Write("draft.json", text));
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains(code, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        using var files = new SomeFiles();
        var draft = files.Write("draft.json", Draft(">= 0.6").Replace("businessStartupCasesSampled >=", "businessStartupCasesSampld >=", StringComparison.Ordinal));
        var run = Run.Of("preview", Run.Scheme, "--with", draft, "--with", "nowhere.json", "--facts", Run.Sample("2017-11"), "--facts", Run.Sample("2017-11"), "--facts", files.Write("facts.csv", ""), "--closed", "2017-13");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        foreach (var code in new[] { "FILE001", "FACT015", "CSV007", "FACT016" }) Assert.Contains(code, run.Errors, StringComparison.Ordinal);
        Assert.Contains("businessStartupCasesSampled", Preview(draft).Errors, StringComparison.Ordinal);
    }

    private static Run Preview(string with, params string[] more) =>
        Run.Of(["preview", Run.Scheme, "--with", with, "--facts", Run.Sample("2017-10"), "--facts", Run.Sample("2017-11"), "--facts", Run.Sample("2017-12"), .. more]);

    private static string Draft(string ratio) => System.IO.File.ReadAllText($"{Run.Root}/{Run.Scheme}/{File}").Replace(">= 0.5", ratio, StringComparison.Ordinal);
}
