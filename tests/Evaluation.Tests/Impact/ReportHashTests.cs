using System.Globalization;
using ScoringGraph.Evaluation.Impact;
using Snapshooter.Xunit;

namespace ScoringGraph.Evaluation.Tests.Impact;

/// <summary>An approval names a report by its hash: the same report always has the same, another never.</summary>
public class ReportHashTests
{
    [Fact]
    public void The_same_rules_and_data_give_the_same_report_in_every_culture()
    {
        var expected = Write();
        var before = CultureInfo.CurrentCulture;
        foreach (var culture in new[] { "tr-TR", "ar-SA", "ru-RU", "de-DE", "zh-CN" })
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Write());
        }

        CultureInfo.CurrentCulture = before;
    }

    [Fact]
    public void Another_rule_is_another_report_of_the_same_data()
    {
        var (one, other) = (Tightened("0.6"), Tightened("0.7"));
        Assert.NotEqual(one.ReportHash, other.ReportHash);
        Assert.Equal(one.DataFingerprint, other.DataFingerprint);
    }

    [Fact]
    public void More_reports_or_a_closed_month_are_another_fingerprint_and_another_report()
    {
        var files = Previewed.Changed(Previewed.StartUps, ">= 20", ">= 21");
        var text = File.ReadAllText($"{Repository.Rules}/samples/2017-11.json");
        var first = Previewed.Of(files, [Previewed.Month(text, isClosed: false)]);
        var closed = Previewed.Of(files, [Previewed.Month(text, isClosed: true)]);
        var corrected = Previewed.Of(files, [Previewed.Month(text.Replace("\"businessStartupCasesReported\": 20", "\"businessStartupCasesReported\": 22", StringComparison.Ordinal), isClosed: false)]);
        Assert.Equal(3, new[] { first, closed, corrected }.Select(report => report.DataFingerprint).Distinct().Count());
        Assert.Equal(3, new[] { first, closed, corrected }.Select(report => report.ReportHash).Distinct().Count());
    }

    // Who makes more mistakes ranks first: everybody's place turns over.
    [Fact]
    public void A_report_in_full() => Snapshot.Match(ImpactJson.Indented(
        Previewed.Of(Previewed.Changed("2017-10/A2.G3.I1.json", "lowerIsBetter", "higherIsBetter"), [Previewed.Month("2017-11")]) with { Cases = [], DataFingerprint = "", ReportHash = "" }));

    private static string Write() => ImpactJson.Indented(Tightened("0.6"));

    private static ImpactReport Tightened(string ratio) => Previewed.Of(Previewed.StartUps, ">= 0.5\"", $">= {ratio}\"");
}
