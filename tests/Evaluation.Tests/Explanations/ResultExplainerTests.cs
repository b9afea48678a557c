using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Submissions;
using ScoringGraph.Evaluation.Tests.Editions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Scoring.Rules;
using Snapshooter.Xunit;

namespace ScoringGraph.Evaluation.Tests.Explanations;

/// <summary>Explanations as people read them. To approve a change of wording, replace the snapshot and read it aloud.</summary>
public class ResultExplainerTests
{
    [Fact]
    public void A_ratio_with_points_of_its_own() => Approve("A1.G1.I1", "2017-11",
        """{"海门市": {"businessStartupCasesReported": 20, "businessStartupCasesSampled": 11, "businessStartupCasesSampledCompliant": 5}}""");

    [Fact]
    public void A_ranked_award_where_lower_is_better_and_two_tie() => Approve("A2.G3.I1", "2017-10",
        """
        {"海门市": {"guideAnomalies": 10, "powerItemsInStore": 40, "guideManualCheckScore": 90},
         "海安县": {"guideAnomalies": 1, "powerItemsInStore": 3, "guideManualCheckScore": 90},
         "如皋市": {"guideAnomalies": 0, "powerItemsInStore": 0, "guideManualCheckScore": 80}}
        """);

    [Fact]
    public void Growth_from_nothing() => Approve("A2.G4.I3", "2017-10",
        """
        {"海门市": {"caseRecordsReported": 7, "caseRecordsReportedPrevMonth": 0, "irregularCaseRecords": 1},
         "海安县": {"caseRecordsReported": 90, "caseRecordsReportedPrevMonth": 9, "irregularCaseRecords": 0}}
        """);

    [Fact]
    public void The_general_method_with_a_missed_target() => Approve("A1.G1.I1", "2017-10",
        """
        {"海门市": {"businessStartupCasesReported": 14},
         "海安县": {"businessStartupCasesReported": 15, "businessStartup3dRankValue": 9},
         "如皋市": {"businessStartupCasesReported": 30}}
        """);

    [Fact]
    public void A_declared_lag() => Approve("A2.G1.I1", "2017-10",
        """{"海门市": {"serviceNetDataSameSource": true, "portalLinksToServiceNet": true, "flagshipStoreExists": false, "oneNetServiceLagging": true}}""");

    [Fact]
    public void A_missing_fact_and_a_sample_that_was_not_drawn() => Approve("A1.G1.I1", "2017-12",
        """{"海门市": {"businessStartupCasesSampled": 0, "businessStartupCasesSampledCompliant": 0}}""");

    [Fact]
    public void Points_for_each_unit() => Approve("A2.G1.I2", "2017-10", """{"海门市": {"sampledPowerItemsOnboarded": 4, "powerItemsSampled": 5}}""");

    [Fact]
    public void Points_for_each_list_that_is_published() => Approve("A2.G2.I1", "2017-10",
        """{"海门市": {"powerItemListPublished": true, "publicServiceItemListPublished": false, "noMeetingItemListPublished": true, "noMeetingItemsPublished": 85, "powerItemsTotal": 100}}""");

    [Fact]
    public void An_assessors_score() => Approve("A4.G1.I1", "2017-11",
        $$$"""{"海门市": {"{{{AssessedFact("A4.G1.I1", "2017-11")}}}": 18.5}}""");

    [Fact]
    public void A_compound_condition_of_which_a_part_was_not_reached() => Approve("A3.G2.I3", "2017-11",
        """{"海门市": {"omniMediaCapacityExpanded": true, "omniMediaRequests": 0, "omniMediaAcceptedInTime": 0, "omniMediaPromoted": true}}""");

    [Fact]
    public void Points_kept_beside_a_missing_fact_are_not_called_zero() => Approve("A2.G1.I1", "2017-10", """{"海门市": {"serviceNetDataSameSource": true, "portalLinksToServiceNet": true}}""");

    private static string AssessedFact(string indicator, string month) =>
        ((AssessedAward)Plan.Loaded.InForce(indicator, Month.Parse(month))!.Version.Criteria[0].Award).Score;

    // The first participant's explanation, in Chinese and then in English.
    private static void Approve(string indicator, string month, string json)
    {
        var facts = Facts(json, Month.Parse(month));
        var edition = Plan.Edition(month);
        var score = edition.Score(facts);
        var result = score.Scorecards[0].Results.Single(item => item.Indicator.Indicator.Code == indicator);
        var explanation = new ResultExplainer(edition).Explain(score.Scorecards[0].Participant, result, facts.Participants[0].Row, ResultExplainer.PeersOf(score, indicator));
        Snapshot.Match($"{Written.Tree(explanation, Language.Zh)}\n{Written.Tree(explanation, Language.En)}");
    }

    private static MonthFacts Facts(string json, Month month)
    {
        var problems = new ProblemList();
        var builder = new MonthFactsBuilder(Plan.Loaded.Scheme, month, problems);
        foreach (var participant in Some.Json(json, problems)!.Members)
        {
            builder.Mention(participant.Name);
            foreach (var fact in participant.Value.Members) builder.Add(participant.Name, fact.Name, fact.Place, fact.Value);
        }

        Assert.Empty(problems.Problems);
        return builder.Build(onlyMentioned: true);
    }
}
