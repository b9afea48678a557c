namespace ScoringGraph.Cli.Tests;

public class ExportVerbTests
{
    [Fact]
    public void An_exported_workbook_is_a_facts_file_that_scores_the_same()
    {
        using var files = new SomeFiles();
        var workbook = files.PathOf("score.xlsx");
        Assert.Equal(new Run(0, "", ""), Export(Run.Sample("2017-11"), workbook));
        var run = Run.Score("2017-11", workbook, "--format", "json");
        Assert.Equal("", run.Errors);
        Assert.Equal(Run.Score("2017-11", Run.Sample("2017-11"), "--format", "json").Output, run.Output);
    }

    [Fact]
    public void A_form_in_a_workbook_can_be_scored_and_says_its_month()
    {
        using var files = new SomeFiles();
        var form = files.PathOf("form.xlsx");
        Assert.Equal(new Run(0, "", ""), Run.Of("template", "--scheme", Run.Scheme, "--month", "2017-12", "--format", "xlsx", "--out", form));
        Assert.Equal((0, ""), (Run.Score("2017-12", form).Exit, Run.Score("2017-12", form).Errors));
        var other = Run.Score("2017-11", form, "--lang", "en");
        Assert.Equal((1, ""), (other.Exit, other.Output));
        Assert.Equal($"FACT016 {form}:封面!B5 The file is for 2017-12, but 2017-11 was asked for.\n", other.Errors);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told_and_a_file_that_is_no_workbook_too()
    {
        using var files = new SomeFiles();
        var nowhere = Export(Run.Sample("2017-11"), files.PathOf("no-such-folder/score.xlsx"));
        Assert.Equal((1, ""), (nowhere.Exit, nowhere.Output));
        Assert.StartsWith("FILE005 ", nowhere.Errors, StringComparison.Ordinal);
        var broken = Run.Score("2017-11", files.Write("broken.xlsx", "PK, but no more"));
        Assert.Equal((1, ""), (broken.Exit, broken.Output));
        Assert.StartsWith("XLSX001 ", broken.Errors, StringComparison.Ordinal);
    }

    private static Run Export(string facts, string output, string month = "2017-11") =>
        Run.Of("export", "--scheme", Run.Scheme, "--month", month, "--facts", facts, "--format", "xlsx", "--out", output);
}
