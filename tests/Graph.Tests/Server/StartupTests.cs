using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ScoringGraph.Store;

namespace ScoringGraph.Graph.Tests;

/// <summary>A program that cannot start says why, in both languages, and ends with 1.</summary>
public sealed class StartupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_missing_rules_folder_is_named() => await RefusedAsync("no-such-folder", "--Rules=" + folder["no-such-folder"]);

    [Fact]
    public async Task An_empty_rules_folder_is_named()
    {
        Directory.CreateDirectory(folder["empty"]);
        await RefusedAsync("RULES_EMPTY", "--Rules=" + folder["empty"]);
    }

    [Fact]
    public async Task A_mistake_in_a_rule_is_shown_with_its_place()
    {
        var rules = RulesCopy.In(folder);
        RulesCopy.Replace(rules, "2017-10/A1.G1.I1.json", "businessStartupCasesReported >= 15", "businessStartupCaseReported >= 15");
        await RefusedAsync("A1.G1.I1.json:", "--Rules=" + rules);
    }

    [Fact]
    public async Task A_mistake_in_a_sample_is_shown()
    {
        var rules = RulesCopy.In(folder);
        RulesCopy.Replace(rules, "samples/2017-10.json", "\"businessStartupCasesReported\": 17", "\"businessStartupCasesReported\": -17");
        await RefusedAsync("FACT013", "--Rules=" + rules);
    }

    [Fact]
    public async Task Stored_facts_that_the_files_no_longer_allow_are_shown()
    {
        var rules = RulesCopy.In(folder);
        await using (await RunningGraph.StartAsync(folder["scores.db"], rules, withSamples: true))
        {
        }

        RulesCopy.Replace(rules, "facts.json", "\"name\": \"guideManualCheckScore\",", "\"name\": \"guideManualCheckScore\", \"max\": 50,");
        await RefusedAsync("FACTS_UNFIT", "--Rules=" + rules);
    }

    [Fact]
    public async Task A_damaged_database_is_named()
    {
        await File.WriteAllTextAsync(folder["scores.db"], new string('x', 10_000));
        await RefusedAsync("STORAGE_CORRUPT");
    }

    [Fact]
    public async Task A_locked_database_is_named()
    {
        await using var database = await ScoreDatabase.OpenAsync(new StoreOptions(folder["scores.db"]));
        var refused = new TaskCompletionSource();
        var holding = database.WriteAsync(async _ => await refused.Task);
        await RefusedAsync("STORAGE_LOCKED");
        refused.SetResult();
        await holding;
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var error = await RefusedAsync("ADDRESS_IN_USE", "--Samples=false", "--urls=" + url);
        Assert.Contains(url, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Cost:MaxFieldCost=much", "Cost:MaxFieldCost")]
    [InlineData("--Limits:MaxDeepness=3", "MaxDepth")]
    [InlineData("--Documents:Mode=some", "off, allow, only")]
    [InlineData("--Documents:Folder=/no/such", "/no/such")]
    [InlineData("--RateLimit:Permits=-1", "RateLimit:Permits")]
    [InlineData("--Cors:Origins=scores.example.cn", "Cors:Origins")]
    [InlineData("--Samples=perhaps", "it should be true or false")]
    [InlineData("--Database:WatchInterval=soon", "应为时长，例如 00:00:30")]
    [InlineData("--ResponseCache:MaxMegabytes=-1", "应为不小于 0 的整数")]
    [InlineData("--Database:Provider=Oracle", "sqlite, postgresql")]
    [InlineData("--Database:Provider=PostgreSQL", "`Host=db;Database=scores;")]
    [InlineData("--Database:ConnectionString=Host=db", "`Database:Provider` is missing")]
    [InlineData("--Database:Providr=PostgreSQL", "Provider, ConnectionString")]
    public async Task A_setting_that_cannot_be_used_is_named(string setting, string part)
        => Assert.Contains(part, await RefusedAsync("SETTING_INVALID", setting), StringComparison.Ordinal);

    [Fact]
    public async Task Everything_wrong_with_the_settings_is_told_at_once()
    {
        var error = await RefusedAsync(
            "SETTING_INVALID",
            "--Database:Provider=PostgreSQL", "--Database:ConnectionString=Hoost=db;Password=secret", "--Database:Name=x", "--Limits:MaxDepth=deep", "--Limits:MaxTokens=-1",
            "--Cost:MaxTypeCost=dear", "--RateLimit:Permits=many", "--RateLimit:Window=0", "--Cors:Origins=a,b", "--Authentication:Anonymous=king", "--OTEL_EXPORTER_OTLP_ENDPOINT=nowhere");
        foreach (var setting in new[] { "Database:ConnectionString", "Database:Name", "Limits:MaxDepth", "Limits:MaxTokens", "Cost:MaxTypeCost", "RateLimit:Permits", "RateLimit:Window", "`a`", "`b`", "AUTH_ROLE", "OTEL_EXPORTER_OTLP_ENDPOINT" })
            Assert.Contains(setting, error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["scores.db"]));
    }

    [SkippableFact]
    public async Task The_query_that_is_printed_works_as_printed()
    {
        Skip.IfNot(File.Exists("/usr/bin/curl") && File.Exists("/bin/sh"), "needs a shell and curl");
        using var server = ServerProcess.Start("--Database=" + folder["scores.db"], "--Rules=" + Repository.Rules, "--urls=http://127.0.0.1:0");
        string? line;
        do line = await server.Output.ReadLineAsync();
        while (line is not null && !line.TrimStart().StartsWith("curl", StringComparison.Ordinal));
        Assert.NotNull(line);
        using var curl = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", line]) { RedirectStandardOutput = true })!;
        var answer = await curl.StandardOutput.ReadToEndAsync();
        Assert.StartsWith("{\"data\":{\"months\":{\"nodes\":[{\"scorecards\":{\"nodes\":[{\"rank\":1,", answer, StringComparison.Ordinal);
    }

    private async Task<string> RefusedAsync(string about, params string[] arguments)
    {
        string[] all = ["--Database=" + folder["scores.db"], "--urls=http://127.0.0.1:0", .. arguments];
        using var server = ServerProcess.Start(arguments.Any(argument => argument.StartsWith("--Rules", StringComparison.Ordinal)) ? all : [.. all, "--Rules=" + Repository.Rules]);
        var (exitCode, output, error) = await server.EndAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains(about, error, StringComparison.Ordinal);
        Assert.Contains(error, letter => letter is >= '一' and <= '鿿');
        Assert.Contains(error.Split('\n'), line => line.Length > 0 && !line.Any(letter => letter is >= '一' and <= '鿿'));
        Assert.DoesNotContain("   at ", error + output, StringComparison.Ordinal);
        return error;
    }
}
