using System.Diagnostics;
using System.Text;

namespace ScoringGraph.GraphEngine.Tests;

public sealed class LimitTests
{
    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    public async Task Fragments_that_double_are_refused_at_once(int fragments)
    {
        var text = new StringBuilder("{ ...F0 } ");
        for (var i = 0; i < fragments; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} ");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"fragment F{fragments} on Query {{ greeting }}");
        Assert.Contains("LIMIT_FIELDS", await RefusalAsync(text.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_limit_says_what_it_measured()
    {
        Assert.Contains("LIMIT_FIELDS", await RefusalAsync("{ " + string.Concat(Enumerable.Repeat("greeting ", 2_049)) + "}"), StringComparison.Ordinal);
        Assert.Contains("LIMIT_ALIASES", await RefusalAsync("{ " + string.Concat(Enumerable.Range(0, 101).Select(i => $"a{i}: greeting ")) + "}"), StringComparison.Ordinal);
        Assert.Contains("LIMIT_TOKENS", await RefusalAsync("{ greeting(name: [" + string.Concat(Enumerable.Repeat("1 ", 20_000)) + "]) }"), StringComparison.Ordinal);
        Assert.Contains("LIMIT_DOCUMENT_LENGTH", await RefusalAsync("{ greeting } #" + new string('x', 200_000)), StringComparison.Ordinal);
        Assert.Contains("LIMIT_DIRECTIVES", await RefusalAsync("{ greeting @a @b @c @d @e }"), StringComparison.Ordinal);
        Assert.Contains("LIMIT_DEPTH", await RefusalAsync(Nested(21)), StringComparison.Ordinal);
        Assert.Contains("LIMIT_FRAGMENTS", await RefusalAsync("{ ...F0 } " + string.Concat(Enumerable.Range(0, 900).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} "))), StringComparison.Ordinal);
        Assert.Contains("HC0014", await RefusalAsync(Nested(2_000)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up()
    {
        using var library = Some.Library(g => g.ModifyLimits(l => l.ExecutionTimeout = TimeSpan.FromMilliseconds(50)));
        Assert.Contains("HC0045", await library.AskAsync("{ slow }"), StringComparison.Ordinal);
    }

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{ a ", depth)) + new string('}', depth);

    private static async Task<string> RefusalAsync(string document)
    {
        using var library = Some.Library();
        _ = library.Graph.PrintSchema();
        var clock = Stopwatch.StartNew();
        var answer = await library.AskAsync(document);
        Assert.True(clock.ElapsedMilliseconds < 1_000, $"took {clock.ElapsedMilliseconds} ms");
        return answer;
    }
}
