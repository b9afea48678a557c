namespace ScoringGraph.Bench.HandWritten;

/// <summary>The indicators whose criteria add up, as far as one participant's facts decide them.</summary>
internal static class NovemberSums
{
    public static void Score(NovemberFacts facts, decimal[] points)
    {
        points[0] = AtLeast(facts.BusinessStartupCasesReported, 20, 15) + Share(facts.BusinessStartupCasesSampledCompliant, facts.BusinessStartupCasesSampled, 0.5m, 15);
        points[1] = AtLeast(facts.ConstructionPermitCasesReported, 5, 20) + Share(facts.ConstructionPermitCasesSampledCompliant, facts.ConstructionPermitCasesSampled, 0.5m, 20);
        points[2] = AtLeast(facts.RealEstateCasesReported, 20, 15) + Share(facts.RealEstateCasesSampledCompliant, facts.RealEstateCasesSampled, 0.5m, 15);
        points[3] = Yes(facts.ServiceNetDataSameSource, 2) + Yes(facts.PortalLinksToServiceNet, 1) + Yes(facts.FlagshipStoreExists, 2);
        points[4] = facts.SampledPowerItemsOnboarded > 0 ? Math.Min(facts.SampledPowerItemsOnboarded.Value, 5) * 2 : 0;
        points[5] = Yes(facts.VillageExtensionConducted, 5);
        points[6] = ItemLists(facts);
        points[8] = Yes(facts.MockCaseOnlineApplication, 4) + Yes(facts.MockCaseSmsNotified, 3)
            + (facts.MockCasePreReviewed == true && facts.MockCasePreReviewWorkingDays <= 1 ? 3 : 0);
        points[9] = Yes(facts.UnifiedPaymentConnected, 5);
        points[16] = Yes(facts.Js12345ProcedureIssued, 10);
        points[17] = Yes(facts.GrandVisitProcedureIssued, 5);
        points[18] = Share(facts.Key9WorkCompliant, facts.Key9WorkSampled, 0.9m, 5);
        points[19] = Yes(facts.JointTestCompleted, 15);
        points[20] = facts.KnowledgeBaseCurated == true && facts.KnowledgeBaseReported == true ? 10 : 0;
        points[21] = facts.SubUnitAppraisalRulesIssued == true && facts.AppraisalSystemBuilt == true ? 15 : 0;
        points[22] = OmniMedia(facts) + Yes(facts.OmniMediaPromoted, 3);
        points[23] = facts.BigDataAlignedWithCity == true && facts.BigDataPlanRevised == true ? 5 : 0;
        points[24] = facts.WeeklyCaseReports >= facts.WeeksRequired && facts.MonthlyReports >= 1 ? 10 : 0;
        points[25] = Assessed(facts.ReBestAssessedScore);
        points[26] = Assessed(facts.ReOutletsAssessedScore);
        points[27] = Assessed(facts.ReQualityAssessedScore);
        points[28] = Assessed(facts.ReInnovationAssessedScore);
    }

    private static decimal Yes(bool? fact, decimal points) => fact == true ? points : 0;

    private static decimal AtLeast(decimal? fact, decimal threshold, decimal points) => fact >= threshold ? points : 0;

    private static decimal Share(decimal? part, decimal? whole, decimal share, decimal points) => whole > 0 && part >= share * whole ? points : 0;

    private static decimal Assessed(decimal? score) => score is >= 0 and <= 25 ? score.Value : 0;

    private static decimal ItemLists(NovemberFacts facts)
    {
        var points = 0m;
        if (facts is { PowerItemListPublished: { } power, PublicServiceItemListPublished: { } service, NoMeetingItemListPublished: { } noMeeting })
            points = (power ? 1 : 0) + (service ? 1 : 0) + (noMeeting ? 1 : 0);
        return facts.PowerItemsTotal > 0 && facts.NoMeetingItemsPublished > 0.85m * facts.PowerItemsTotal ? points + 2 : points;
    }

    private static decimal OmniMedia(NovemberFacts facts) =>
        facts is { OmniMediaCapacityExpanded: true, OmniMediaRequests: { } requests, OmniMediaAcceptedInTime: { } accepted }
            && (requests == 0 || accepted >= requests) ? 7 : 0;
}
