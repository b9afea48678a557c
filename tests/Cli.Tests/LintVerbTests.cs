namespace ScoringGraph.Cli.Tests;

public class LintVerbTests
{
    [Fact]
    public void The_plan_has_no_errors_and_nine_warnings_of_points_that_do_not_add_up()
    {
        var run = Run.Of("lint", Run.Scheme, "--lang", "en");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal(10, lines.Length);
        Assert.All(lines[..9], line => Assert.Matches(@"^POINTS001 rules/nantong-2017/2017-1\d/A3\.G[23]\.I[12]\.json:\d+:\d+ A3\.G[23]\.I[12] 2017-1\d: the criteria add up to \d+ of \d+ points \(-5\)\. The text: 「.+」 \(plan\.txt L\d+\)\. \(warning\)$", line));
        Assert.Equal("0 error(s), 9 warning(s), 0 note(s)", lines[9]);
        Assert.Equal(9, lines[..9].Select(line => string.Join(' ', line.Split(' ')[2..4])).Distinct().Count());
    }

    [Fact]
    public void Chinese_is_the_language_unless_another_is_asked_for() =>
        Assert.EndsWith("0 个错误，9 个警告，0 个提示\n", Run.Of("lint", Run.Scheme).Output, StringComparison.Ordinal);

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
        Assert.Contains(lines, line => line.StartsWith("RULE010 ", StringComparison.Ordinal) && line.EndsWith("There is no fact `sampledPowerItemOnboarded`; did you mean `sampledPowerItemsOnboarded`?", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("JSON006 ", StringComparison.Ordinal) && line.Contains("did you mean `boolean`?", StringComparison.Ordinal));
        var warnings = lines.Select((line, index) => (line, index)).Where(item => item.line.EndsWith("(warning)", StringComparison.Ordinal)).Select(item => item.index).ToArray();
        Assert.Equal(Enumerable.Range(lines.Length - 1 - warnings.Length, warnings.Length), warnings);
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
