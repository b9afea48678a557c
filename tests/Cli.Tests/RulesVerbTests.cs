using ScoringGraph.Store;

namespace ScoringGraph.Cli.Tests;

public sealed class RulesVerbTests : IAsyncLifetime
{
    private const string November = "2017-11/A1.G1.I1.json";
    private const string All = "136";

    private readonly SomeFiles files = new();
    private readonly SomeFiles othersFiles = new();
    private string folder = "";
    private string database = "";

    public async Task InitializeAsync()
    {
        folder = files.Scheme();
        database = files.Write("scores.db", "");
        await using (await ScoreDatabase.OpenAsync(new StoreOptions(database, StoreProvider.Sqlite))) { }
    }

    public Task DisposeAsync()
    {
        files.Dispose();
        othersFiles.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void What_was_pushed_is_the_same_on_both_sides()
    {
        var status = Rules("status");
        Assert.Equal(1, status.Exit);
        Assert.Contains("only in the folder  2017-11/A1.G1.I1.json", status.Output.Split('\n'));
        Assert.Equal((0, "", $"{All} file(s) published"), Of(Push()));
        Assert.Equal((0, "", $"{All} the same, 0 to push, 0 to pull, 0 in conflict"), Of(Rules("status")));
        Assert.Equal((0, "", "0 file(s) published"), Of(Push()));
    }

    [Fact]
    public void A_file_that_changed_is_listed_with_the_version_it_would_replace_and_pushed_alone()
    {
        Push();
        Edit(">= 20", ">= 25");
        Assert.Matches(@"newer in the folder  2017-11/A1\.G1\.I1\.json  database: version 2, from 2017-11, 张三, \d{4}-\d\d-\d\d \d\d:\d\d UTC  首次", Rules("status").Output);
        Assert.Equal((0, "", "1 file(s) published"), Of(Push()));
    }

    [Fact]
    public void What_somebody_else_published_is_pulled_into_the_file()
    {
        Push();
        var (mine, others) = (folder, Others());
        folder = others;
        Edit(">= 20", ">= 25");
        Push();
        folder = mine;
        Assert.Contains("newer in the database  2017-11/A1.G1.I1.json", Rules("status").Output, StringComparison.Ordinal);
        Assert.Equal(0, Rules("pull").Exit);
        Assert.Contains(">= 25", File.ReadAllText($"{folder}/{November}"), StringComparison.Ordinal);
        Assert.Equal(0, Rules("status").Exit);
    }

    [Fact]
    public void A_file_that_changed_on_both_sides_is_neither_pushed_nor_pulled_until_somebody_says_so()
    {
        Push();
        var (mine, others) = (folder, Others());
        folder = others;
        Edit(">= 20", ">= 25");
        Push();
        folder = mine;
        Edit(">= 20", ">= 30");
        foreach (var run in new[] { Push(), Rules("pull") })
        {
            Assert.Equal((1, ""), (run.Exit, run.Output));
            Assert.StartsWith("VERSION001", run.Errors, StringComparison.Ordinal);
        }

        Assert.Contains(">= 30", File.ReadAllText($"{folder}/{November}"), StringComparison.Ordinal);
        Assert.Equal(0, Rules("pull", "--force").Exit);
        Assert.Contains(">= 25", File.ReadAllText($"{folder}/{November}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_lint_would_refuse_is_not_pushed()
    {
        Push();
        Edit("businessStartupCasesReported", "businesStartupCasesReported");
        var run = Push();
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("did you mean `businessStartupCasesReported`?", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_is_not_there_gives_1_and_is_named()
    {
        database = $"{folder}/nowhere.db";
        var run = Rules("status");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("There is no database file", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(database));
    }

    private Run Rules(string verb, params string[] more) => Run.Of(["rules", verb, folder, "--database", database, "--lang", "en", .. more]);

    private Run Push() => Rules("push", "--author", "张三", "--note", "首次");

    // Another colleague's folder, as it was when both sides were alike.
    private string Others()
    {
        var others = othersFiles.Scheme();
        File.Copy($"{folder}/.published.json", $"{others}/.published.json");
        return others;
    }

    private void Edit(string from, string to) => File.WriteAllText($"{folder}/{November}", File.ReadAllText($"{folder}/{November}").Replace(from, to, StringComparison.Ordinal));

    private static (int, string, string) Of(Run run) => (run.Exit, run.Errors, run.Output.TrimEnd().Split('\n')[^1]);
}
