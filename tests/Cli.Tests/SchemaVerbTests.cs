namespace ScoringGraph.Cli.Tests;

public class SchemaVerbTests
{
    [Fact]
    public void What_facts_are_called_is_known_to_the_editor_once_its_schemas_are_written_again()
    {
        using var files = new SomeFiles();
        var scheme = files.Scheme();
        files.Write("facts.json", File.ReadAllText($"{scheme}/facts.json").Replace("\"抽查的开办企业案例数\"", "\"抽到的开办企业案例数\"", StringComparison.Ordinal));
        Assert.DoesNotContain("抽到的", Names(scheme), StringComparison.Ordinal);
        var written = Run.Of("schema", "rules", scheme, "--lang", "en");
        Assert.Equal((0, ""), (written.Exit, written.Errors));
        Assert.Contains("names.schema.json written", written.Output, StringComparison.Ordinal);
        Assert.Contains("抽到的", Names(scheme), StringComparison.Ordinal);
        Assert.DoesNotContain("written", Run.Of("schema", "rules", scheme, "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheme_with_errors_has_no_schemas_and_says_why()
    {
        using var files = new SomeFiles();
        var scheme = files.Scheme();
        files.Write("facts.json", "{");
        var run = Run.Of("schema", "rules", scheme, "--lang", "en");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("JSON001", run.Errors, StringComparison.Ordinal);
    }

    private static string Names(string scheme) => File.ReadAllText($"{scheme}/schema/names.schema.json");
}
