using System.Diagnostics;
using System.Text;

namespace ScoringGraph.Cli.Tests;

public sealed class WatchVerbTests : IDisposable
{
    private const string Rule = "2017-10/A2.G1.I2.json";

    private readonly SomeFiles files = new();
    private readonly string scheme;
    private readonly Process watch;

    public WatchVerbTests()
    {
        scheme = files.Scheme();
        watch = Process.Start(new ProcessStartInfo("dotnet", [$"{AppContext.BaseDirectory}scoringgraph.dll", "watch", scheme, "--lang", "en"])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
    }

    [Fact]
    public async Task Every_save_is_answered_by_what_it_did()
    {
        Assert.StartsWith("0 error(s), ", (await AnswerAsync())[0], StringComparison.Ordinal);

        var right = File.ReadAllText($"{scheme}/{Rule}");
        files.Write(Rule, right.Replace("sampledPowerItemsOnboarded > 0", "sampledPowerItemOnboarded > 0", StringComparison.Ordinal));
        var misspelt = await AnswerAsync();
        Assert.Equal($"{scheme}/{Rule} changed", misspelt[0]);
        Assert.Contains(misspelt, line => line.Contains("did you mean `sampledPowerItemsOnboarded`?", StringComparison.Ordinal));
        Assert.EndsWith("cases were not run", misspelt[^1].Split(" (")[0], StringComparison.Ordinal);

        files.Write(Rule, right.Replace("\"each\": 2", "\"each\": 3", StringComparison.Ordinal));
        var dearer = await AnswerAsync();
        Assert.Contains(dearer, line => line.StartsWith($"  CASE002 {scheme}/cases/A2.G1.I2.json:", StringComparison.Ordinal));

        files.Write(Rule, right);
        Assert.Contains(" 0 failed", (await AnswerAsync())[^1], StringComparison.Ordinal);
    }

    public void Dispose()
    {
        watch.Kill(entireProcessTree: true);
        watch.WaitForExit();
        watch.Dispose();
        files.Dispose();
    }

    // A look ends with the line of counts.
    private async Task<List<string>> AnswerAsync()
    {
        var lines = new List<string>();
        do lines.Add(await watch.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("watch ended"));
        while (!lines[^1].Contains(" error(s), ", StringComparison.Ordinal));
        return lines;
    }
}
