using System.Text.Json;

namespace ScoringGraph.Graph.Tests;

/// <summary>Mistakes come back all at once, and then nothing is kept.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private RunningGraph graph = null!;

    public async Task InitializeAsync() => graph = await RunningGraph.EmptyAsync();

    public async Task DisposeAsync() => await graph.DisposeAsync();

    [Theory]
    [InlineData("海门", "powerItemsSampled", "5", "UnknownParticipantError", "FACT010", "`海门市`")]
    [InlineData("海门市", "powerItemSampled", "5", "UnknownFactError", "FACT011", "`powerItemsSampled`")]
    [InlineData("海门市", "powerItemsSampled", "\"5\"", "FactTypeMismatchError", "FACT012", "a whole number")]
    [InlineData("海门市", "powerItemsSampled", "5.5", "FactTypeMismatchError", "FACT012", "a whole number")]
    [InlineData("海门市", "powerItemsSampled", "\"NaN\"", "FactTypeMismatchError", "FACT012", "a whole number")]
    [InlineData("海门市", "powerItemsSampled", "true", "FactTypeMismatchError", "FACT012", "a whole number")]
    [InlineData("海门市", "powerItemListPublished", "1", "FactTypeMismatchError", "FACT012", "true or false")]
    [InlineData("海门市", "powerItemsSampled", "[1]", "FactTypeMismatchError", "FACT012", "a whole number")]
    [InlineData("海门市", "powerItemsSampled", "-1", "FactOutOfRangeError", "FACT013", "out of its range")]
    [InlineData("海门市", "reBestAssessedScore", "25.5", "FactOutOfRangeError", "FACT013", "out of its range")]
    [InlineData("海门市", "powerItemsSampled", "1234567890123456789012345678901234567890", "FactOutOfRangeError", "FACT014", "too many digits")]
    [InlineData("海门市", "guideManualCheckScore", "1.2345678901234567890123456789012345678901", "FactOutOfRangeError", "FACT014", "too many digits")]
    [InlineData("海门市", "powerItemsSampled", "1e400", "FactOutOfRangeError", "FACT014", "too many digits")]
    [InlineData("海门市", "provincialRankings", "{}", "FactTypeMismatchError", "FACT012", "a list")]
    [InlineData("海门市", "provincialRankings", "[{\"ranks\":1}]", "UnknownFactError", "FACT011", "`rank`")]
    [InlineData("海门市", "provincialRankings", "[{\"indicatorId\":\"A1.G1.I9\"}]", "UnknownIndicatorError", "FACT017", "`A1.G1.I")]
    public async Task A_wrong_value_is_named_with_its_cure(string participant, string fact, string json, string error, string code, string cure)
    {
        var found = Assert.Single(await graph.RefusedAsync(Some.Submission([(participant, fact, json)])));
        Assert.Equal((error, code), (found.GetProperty("__typename").GetString(), found.GetProperty("code").GetString()));
        Assert.Contains(cure, found.GetProperty("messageEn").GetString(), StringComparison.Ordinal);
        Assert.Contains(found.GetProperty("message").GetString()!, letter => letter is >= '一' and <= '鿿');
        Assert.Equal((0, 0, 0, 0), await graph.CountsAsync());
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once_and_each_once()
    {
        var errors = await graph.RefusedAsync(Some.Submission(
            [
                ("海门", "powerItemsSampled", "5"), ("海门", "guideAnomalies", "5"), ("海门市", "powerItemsSample", "5"), ("海门市", "guideAnomalies", "-5"),
                ("启东市", "guideAnomalies", "5"), ("启东市", "guideAnomalies", "6"), ("如皋市", "powerItemListPublished", "\"yes\""),
            ],
            parts: [("海门市", "A1.G1.I4", false), ("如东县", "A1.G1.I1", false), ("如东县", "A1.G1.I1", true)]));
        Assert.Equal(
            ["DuplicateFactError", "DuplicateFactError", "FactOutOfRangeError", "FactTypeMismatchError", "UnknownFactError", "UnknownIndicatorError", "UnknownParticipantError"],
            errors.Select(error => error.GetProperty("__typename").GetString()).Order());
        Assert.Equal((0, 0, 0, 0), await graph.CountsAsync());
    }

    [Fact]
    public async Task An_unknown_scheme_or_month_comes_with_the_nearest()
    {
        var scheme = Assert.Single(await graph.RefusedAsync(Some.Submission(scheme: "nantong-2018")));
        Assert.Equal("There is no scheme `nantong-2018`; did you mean `nantong-2017`?", scheme.GetProperty("messageEn").GetString());
        var month = Assert.Single(await graph.RefusedAsync(Some.Submission(month: "2017-09")));
        Assert.Equal("UnknownMonthError", month.GetProperty("__typename").GetString());
        Assert.Contains("2017-1", month.GetProperty("messageEn").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2017-13")]
    [InlineData("2017")]
    [InlineData("十月")]
    public async Task What_is_no_month_is_refused_before_anything_runs(string month)
    {
        var error = await graph.ErrorAsync(Some.Submit, Some.Submission(month: month));
        Assert.Equal("HC0016", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Closing_an_unknown_month_or_scheme_comes_with_the_nearest()
    {
        var scheme = (await graph.DataAsync(Some.Close, Some.MonthChange(scheme: "nantong"))).GetProperty("closeMonth");
        Assert.Equal("UnknownSchemeError", scheme.GetProperty("errors")[0].GetProperty("__typename").GetString());
        var month = (await graph.DataAsync(Some.Open, Some.MonthChange("2018-10"))).GetProperty("openMonth");
        Assert.Equal("UnknownMonthError", month.GetProperty("errors")[0].GetProperty("__typename").GetString());
        Assert.Equal(JsonValueKind.Null, month.GetProperty("scoredMonth").ValueKind);
    }
}
