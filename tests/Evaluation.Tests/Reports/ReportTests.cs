using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Evaluation.Reports;
using ScoringGraph.Evaluation.Tests.Editions;
using ScoringGraph.Evaluation.Tests.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using Snapshooter.Xunit;

namespace ScoringGraph.Evaluation.Tests.Reports;

/// <summary>Reports on paper. To approve a change, open the snapshot in a browser, print it, and replace it.</summary>
public sealed partial class ReportTests
{
    private static readonly OtherPlan City = new("binjiang-2026", "2026-02");

    [Fact]
    public void A_participants_report_is_the_approved_one() => Approve(new ParticipantReport(City.Edition, City.Sample(), Language.Zh).Of("江北区"));

    [Fact]
    public void A_departments_report_is_the_approved_one() => Approve(new DepartmentReport(City.Edition, City.Sample(), Language.En).Of("市行政审批局"));

    [Fact]
    public void In_any_month_the_areas_add_up_to_the_accumulated_points_and_what_is_not_earned_fills_up_the_whole() =>
        SomeEditions.Months.Sample(month => AddsUp(month.Edition, month.Facts, month.Score.Scorecards[0].Participant), iter: 25);

    [Fact]
    public void They_add_up_where_facts_are_missing_and_indicators_are_left_out_too() =>
        SomeMonths.Any.Sample(facts => AddsUp(Plan.Edition(facts.Month), facts, facts.Participants[0].Participant), iter: 15);

    [Theory]
    [InlineData(Language.Zh, "zh-CN")]
    [InlineData(Language.En, "en")]
    public void Every_report_is_well_formed_says_its_language_and_loads_nothing(Language language, string code)
    {
        var facts = Plan.Sample("2017-10");
        var (participants, departments) = (new ParticipantReport(Plan.Edition("2017-10"), facts, language), new DepartmentReport(Plan.Edition("2017-10"), facts, language));
        string[] reports = [.. facts.Participants.Take(3).Select(item => participants.Of(item.Participant)), .. Plan.Loaded.Scheme.Departments.Select(item => departments.Of(item.Code))];
        Assert.All(reports, report =>
        {
            var html = Parsed(report);
            Assert.Equal(code, html.Attribute("lang")!.Value);
            Assert.DoesNotContain(html.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" || element.Attribute("src") is not null || element.Attribute("href") is not null);
            Assert.DoesNotContain("url(", report, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        const string Name = "<script>alert('江北')</script>\\\" onload=\\\"x";
        using var copy = new SchemeCopy("binjiang-2026").Replace("scheme.json", "\"zh\": \"江北区\"", $"\"zh\": \"{Name}\"");
        var edition = CompiledEdition.Of(copy.Read(), Month.Parse("2026-02"));
        foreach (var report in new[] { new ParticipantReport(edition, City.Sample(), Language.Zh).Of("江北区"), new DepartmentReport(edition, City.Sample(), Language.Zh).Of("市行政审批局") })
        {
            Assert.DoesNotContain("<script", report, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(&#x27;江北&#x27;)&lt;/script&gt;&quot; onload=&quot;x", report, StringComparison.Ordinal);
            Assert.DoesNotContain(Parsed(report).Descendants(), element => element.Attribute("onload") is not null);
        }
    }

    [Fact]
    public void Whoever_has_no_score_gets_none_and_what_is_missing_is_named()
    {
        var facts = City.Sample();
        var first = facts.Participants[0];
        facts = facts with { Participants = [first with { Row = new FactRow(first.Row.Catalogue) }, .. facts.Participants.Skip(1)] };
        var report = new ParticipantReport(City.Edition, facts, Language.En).Of(first.Participant);
        Assert.Contains("class=\"state provisional\"", report, StringComparison.Ordinal);
        Assert.Contains("Not reported: ", report, StringComparison.Ordinal);
        Assert.Contains("No points were lost.", report, StringComparison.Ordinal);

        string[] all = [.. City.Edition.Edition.Scheme.Indicators.Select(indicator => indicator.Code)];
        facts = facts with { Participants = [first with { NotTakingPart = all.ToHashSet() }, .. facts.Participants.Skip(1)] };
        report = new ParticipantReport(City.Edition, facts, Language.En).Of(first.Participant);
        Assert.Contains("final score: none, it takes part in nothing", report, StringComparison.Ordinal);
        Assert.Contains("It takes part in no indicator this month.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle()
    {
        var facts = Plan.Sample("2017-10");
        var edition = Plan.Edition("2017-10");
        facts = facts with { Participants = [.. facts.Participants.Take(4)] };
        var area = edition.Edition.Scheme.Areas[0];
        Rational[] shares = [.. edition.Score(facts).Scorecards.Select(card => card.Areas[0].Points!.Value / card.Areas[0].Nominal).Order()];
        var median = ((shares[1] + shares[2]) * 50).Round(2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        Assert.NotEqual(shares[1], shares[2]);
        Assert.Contains($"The median is {median}%", new DepartmentReport(edition, facts, Language.En).Of(area.Departments[0]), StringComparison.Ordinal);
    }

    private static void AddsUp(CompiledEdition edition, MonthFacts facts, string participant)
    {
        var card = edition.Score(facts).Scorecards.First(item => item.Participant == participant);
        var scheme = edition.Edition.Scheme;
        var report = new ParticipantReport(edition, facts, Language.Zh).Of(participant);
        Parsed(report);
        if (scheme.HasMeans || card.Accumulated is not { } accumulated || card.Possible.IsZero) return;
        Assert.Equal(accumulated, Sum(AddedByAreas().Matches(report)));
        Assert.Equal(scheme.Final.OutOf, (accumulated * scheme.Final.OutOf / card.Possible) + Sum(NotEarned().Matches(report)));
    }

    // The exact number of every cell, before any approximation.
    private static Rational Sum(IEnumerable<Match> cells) => cells.Aggregate(Rational.Zero, (sum, cell) => sum + Rational.Parse(cell.Groups[1].Value.Split(' ')[0]));

    [GeneratedRegex("""<td class="number">([^<]*)</td></tr>\n(?=(?:\n?<tr><td>A\d|</tbody><tfoot>))""")]
    private static partial Regex AddedByAreas();

    [GeneratedRegex("""<td class="number">(?:−|&#x2B;)([^<]*)</td>""")]
    private static partial Regex NotEarned();

    // HTML without void elements but meta is XML too.
    private static XElement Parsed(string report) => XElement.Parse(MetaTag().Replace(report["<!DOCTYPE html>".Length..], ""));

    [GeneratedRegex("<meta [^>]*>")]
    private static partial Regex MetaTag();

    private static void Approve(string report) => Snapshot.Match(report.Replace(CompiledEdition.EngineVersion.Replace("+", "&#x2B;", StringComparison.Ordinal), "(version)", StringComparison.Ordinal));
}
