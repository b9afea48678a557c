namespace ScoringGraph.Cli.Tests;

public class ReportVerbTests
{
    [Theory]
    [InlineData("--participant", "如皋市", "zh", "<h1>如皋市 · 2017-10</h1>")]
    [InlineData("--participant", "如皋市", "en", "<h1>Rugao · 2017-10</h1>")]
    [InlineData("--department", "市行政审批局", "zh", "<h1>市行政审批局 · 2017-10</h1>")]
    [InlineData("--department", "市行政审批局", "en", "<h1>Administrative Approval Bureau · 2017-10</h1>")]
    public void A_report_is_one_page_on_standard_output(string whose, string code, string lang, string heading)
    {
        var run = Report("2017-10", whose, code, "--lang", lang);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.StartsWith("<!DOCTYPE html>", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(heading, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_final_score_of_a_report_is_that_of_the_score_in_any_culture()
    {
        var run = Run.In("de_DE.UTF-8", "report", "--scheme", Run.Scheme, "--month", "2017-10", "--facts", Run.Sample("2017-10"), "--participant", "如皋市");
        Assert.Contains("<strong>84.58</strong>", run.Output, StringComparison.Ordinal);
        Assert.Equal(Report("2017-10", "--participant", "如皋市").Output, run.Output);
    }

    [Fact]
    public void A_file_holds_the_same_bytes_as_standard_output()
    {
        using var files = new SomeFiles();
        var path = files.Write("report.html", "old");
        var run = Report("2017-10", "--participant", "海门市", "--lang", "en", "--out", path);
        Assert.Equal(new Run(0, "", ""), run);
        Assert.Equal(Report("2017-10", "--participant", "海门市", "--lang", "en").Output, File.ReadAllText(path));
    }

    [Fact]
    public void A_file_that_cannot_be_written_gives_1_and_is_named()
    {
        var run = Report("2017-10", "--participant", "如皋市", "--lang", "en", "--out", "nowhere/report.html");
        Assert.Equal((1, "", "FILE005 nowhere/report.html The file cannot be written; see that its folder exists, that you may write there, and that it is not open elsewhere."), (run.Exit, run.Output, run.Errors.TrimEnd()));
    }

    [Theory]
    [InlineData("--participant", "如皋", "FACT010 --participant There is no participant `如皋`; did you mean `如皋市`?")]
    [InlineData("--department", "市行政审批", "FACT024 --department There is no department `市行政审批`; did you mean `市行政审批局`?")]
    public void An_unknown_name_and_an_unknown_month_are_reported_at_once(string whose, string code, string message)
    {
        var run = Report("2018-01", whose, code, "--lang", "en");
        var errors = run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((1, "", 2), (run.Exit, run.Output, errors.Length));
        Assert.Equal(message, errors[0]);
        Assert.StartsWith("FACT016 --month There is no month `2018-01`", errors[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--participant 如皋市 --department 市行政审批局")]
    public void Exactly_one_of_participant_and_department_is_asked_for(string whose)
    {
        var run = Report("2017-10", whose.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("give either `--participant` or `--department`", run.Errors, StringComparison.Ordinal);
    }

    private static Run Report(string month, params string[] more) =>
        Run.Of(["report", "--scheme", Run.Scheme, "--month", month, "--facts", Run.Sample("2017-10"), .. more]);
}
