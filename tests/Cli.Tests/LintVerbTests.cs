namespace ScoringGraph.Cli.Tests;

public class LintVerbTests
{
    [Fact]
    public void The_plan_has_no_errors_and_nine_warnings_of_points_that_do_not_add_up()
    {
        var run = Run.Of("lint", Run.Scheme, "--lang", "en");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal(23, lines.Length);
        Assert.All(lines[9..22], line => Assert.EndsWith(" (note)", line, StringComparison.Ordinal));
        Assert.All(lines[..9], line => Assert.Matches(@"^POINTS001 rules/nantong-2017/2017-1\d/A3\.G[23]\.I[12]\.json:\d+:\d+ A3\.G[23]\.I[12] 2017-1\d: the criteria add up to \d+ of \d+ points \(-5\)\. The text: 「.+」 \(plan\.txt L\d+\)\. \(warning\)$", line));
        Assert.Equal("0 error(s), 9 warning(s), 13 note(s)", lines[22]);
        Assert.Equal(9, lines[..9].Select(line => string.Join(' ', line.Split(' ')[2..4])).Distinct().Count());
    }

    [Fact]
    public void Chinese_is_the_language_unless_another_is_asked_for() =>
        Assert.EndsWith("0 个错误，9 个警告，13 个提示\n", Run.Of("lint", Run.Scheme).Output, StringComparison.Ordinal);

    [Fact]
    public void Strictly_warnings_are_findings() => Assert.Equal(1, Run.Of("lint", Run.Scheme, "--strict").Exit);

    [Fact]
    public void Every_problem_of_rules_and_cases_is_listed_at_once_errors_first()
    {
        using var files = new SomeFiles();
        var scheme = files.Scheme();
        files.Write("2017-10/A2.G1.I2.json", File.ReadAllText($"{scheme}/2017-10/A2.G1.I2.json").Replace("sampledPowerItemsOnboarded > 0", "sampledPowerItemOnboarded > 0", StringComparison.Ordinal));
        files.Write("facts.json", File.ReadAllText($"{scheme}/facts.json").Replace("\"type\": \"boolean\"", "\"type\": \"boolaen\"", StringComparison.Ordinal));
        var run = Run.Of("lint", scheme, "--lang", "en");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1, run.Exit);
        Assert.Contains(lines, line => line.StartsWith("RULE010 ", StringComparison.Ordinal) && line.Contains("There is no fact `sampledPowerItemOnboarded`; did you mean `sampledPowerItemsOnboarded`?", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("JSON006 ", StringComparison.Ordinal) && line.Contains("did you mean `boolean`?", StringComparison.Ordinal));
        var warnings = lines.Select((line, index) => (line, index)).Where(item => item.line.EndsWith("(warning)", StringComparison.Ordinal)).Select(item => item.index).ToArray();
        Assert.Equal(Enumerable.Range(lines.Length - 1 - warnings.Length, warnings.Length), warnings);
    }

    [Fact]
    public void What_can_be_mended_is_mended_told_and_checked_again()
    {
        using var files = new SomeFiles();
        var scheme = files.Scheme();
        var right = File.ReadAllText($"{scheme}/2017-11/A1.G1.I1.json");
        files.Write("2017-11/A1.G1.I1.json", right.Replace("businessStartupCasesReported >= 20", "businessStartupCaseReported => 20", StringComparison.Ordinal).Replace("\"points\": 15}", "\"points\": \"15\"}", StringComparison.Ordinal));
        var told = Run.Of("lint", scheme, "--lang", "en");
        Assert.Contains("A1.G1.I1.json:18:24 There is no fact `businessStartupCaseReported`; did you mean `businessStartupCasesReported`? (--fix: replace `businessStartupCaseReported` with `businessStartupCasesReported`)", told.Output, StringComparison.Ordinal);
        var run = Run.Of("lint", scheme, "--lang", "en", "--fix");
        Assert.Equal((0, "", right), (run.Exit, run.Errors, File.ReadAllText($"{scheme}/2017-11/A1.G1.I1.json")));
        Assert.Equal(4, run.Output.Split('\n').Count(line => line.StartsWith($"FIXED {scheme}/2017-11/A1.G1.I1.json:", StringComparison.Ordinal)));
        Assert.EndsWith("0 error(s), 9 warning(s), 13 note(s)\n", run.Output, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles($"{scheme}/2017-11"), file => Assert.EndsWith(".json", file, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_written_where_nothing_can_be_mended()
    {
        using var files = new SomeFiles();
        var scheme = files.Scheme();
        var file = $"{scheme}/2017-11/A1.G1.I1.json";
        files.Write("2017-11/A1.G1.I1.json", File.ReadAllText(file).Replace("businessStartupCasesReported >= 20", "unheardOf >= 20", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        Assert.Equal(1, Run.Of("lint", scheme, "--fix").Exit);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void A_broken_case_is_a_finding()
    {
        using var files = new SomeFiles();
        var scheme = files.Scheme();
        const string Broken = """{"cases": [{"name": {"zh": "甲", "en": "a"}, "month": "2017-10", "facts": {"海门": {}}, "expect": {}}]}""";
        files.Write("cases/A2.G1.I2.json", Broken);
        var run = Run.Of("lint", scheme, "--lang", "en");
        Assert.Equal(1, run.Exit);
        Assert.Contains($"cases/A2.G1.I2.json:1:{Broken.IndexOf("\"海门\"", StringComparison.Ordinal) + 1} There is no participant `海门`; did you mean `海门市`?", run.Output, StringComparison.Ordinal);
    }
}
