namespace ScoringGraph.Bench.HandWritten;

/// <summary>One participant's November 2017 as a programmer would type it: a field for each fact, null where nothing was reported.</summary>
internal sealed class NovemberFacts
{
    public string Participant { get; set; } = "";

    /// <summary>By indicator in plan order: whether the participant takes part.</summary>
    public bool[] Takes { get; } = new bool[NovemberPlan.Indicators];

    /// <summary>By indicator in plan order: whether the assessor declared it lagging.</summary>
    public bool[] Lagging { get; } = new bool[NovemberPlan.Indicators];

    public decimal? BusinessStartupCasesReported { get; set; }
    public decimal? BusinessStartupCasesSampledCompliant { get; set; }
    public decimal? BusinessStartupCasesSampled { get; set; }

    public decimal? ConstructionPermitCasesReported { get; set; }
    public decimal? ConstructionPermitCasesSampledCompliant { get; set; }
    public decimal? ConstructionPermitCasesSampled { get; set; }

    public decimal? RealEstateCasesReported { get; set; }
    public decimal? RealEstateCasesSampledCompliant { get; set; }
    public decimal? RealEstateCasesSampled { get; set; }

    public bool? ServiceNetDataSameSource { get; set; }
    public bool? PortalLinksToServiceNet { get; set; }
    public bool? FlagshipStoreExists { get; set; }

    public decimal? SampledPowerItemsOnboarded { get; set; }

    public bool? VillageExtensionConducted { get; set; }

    public bool? PowerItemListPublished { get; set; }
    public bool? PublicServiceItemListPublished { get; set; }
    public bool? NoMeetingItemListPublished { get; set; }
    public decimal? NoMeetingItemsPublished { get; set; }
    public decimal? PowerItemsTotal { get; set; }

    public decimal? PowerItemsInStore { get; set; }
    public decimal? GuideAnomalies { get; set; }
    public decimal? GuideManualCheckScore { get; set; }

    public bool? MockCaseOnlineApplication { get; set; }
    public bool? MockCaseSmsNotified { get; set; }
    public bool? MockCasePreReviewed { get; set; }
    public decimal? MockCasePreReviewWorkingDays { get; set; }

    public bool? UnifiedPaymentConnected { get; set; }

    public decimal? CaseRecordsReported { get; set; }
    public decimal? CaseRecordsReportedPrevMonth { get; set; }
    public decimal? IrregularCaseRecords { get; set; }

    public decimal? ECertificatesReported { get; set; }
    public decimal? ECertificatesReportedPrevMonth { get; set; }
    public decimal? ECertificateComplianceScore { get; set; }

    public decimal? ServiceItemsTotal { get; set; }
    public decimal? InstantItems { get; set; }
    public decimal? ItemsWithStatutoryLimit { get; set; }
    public decimal? ItemsTimeLimitHalved { get; set; }
    public decimal? NoMeetingItemRateOnJsNet { get; set; }

    public decimal? SampledItemsOnlineApplications { get; set; }

    public decimal? ResultExpressDeliveries { get; set; }

    public decimal? AppDownloads { get; set; }
    public decimal? RegisteredUsers { get; set; }
    public decimal? RealNameVerifiedUsers { get; set; }

    public bool? Js12345ProcedureIssued { get; set; }

    public bool? GrandVisitProcedureIssued { get; set; }

    public decimal? Key9WorkSampled { get; set; }
    public decimal? Key9WorkCompliant { get; set; }

    public bool? JointTestCompleted { get; set; }

    public bool? KnowledgeBaseCurated { get; set; }
    public bool? KnowledgeBaseReported { get; set; }

    public bool? SubUnitAppraisalRulesIssued { get; set; }
    public bool? AppraisalSystemBuilt { get; set; }

    public bool? OmniMediaCapacityExpanded { get; set; }
    public decimal? OmniMediaRequests { get; set; }
    public decimal? OmniMediaAcceptedInTime { get; set; }
    public bool? OmniMediaPromoted { get; set; }

    public bool? BigDataAlignedWithCity { get; set; }
    public bool? BigDataPlanRevised { get; set; }

    public decimal? WeeklyCaseReports { get; set; }
    public decimal? WeeksRequired { get; set; }
    public decimal? MonthlyReports { get; set; }

    public decimal? ReBestAssessedScore { get; set; }

    public decimal? ReOutletsAssessedScore { get; set; }

    public decimal? ReQualityAssessedScore { get; set; }

    public decimal? ReInnovationAssessedScore { get; set; }

    public bool? DrReportMechanism { get; set; }
    public decimal? DoubleRandomOrganisationRankValue { get; set; }

    public bool? DrTwoRegistriesImported { get; set; }
    public bool? DrSystemOnline { get; set; }
    public bool? DrSystemUsed { get; set; }
    public decimal? DoubleRandomCoverageRankValue { get; set; }

    public bool? FeeAdjustMechanism { get; set; }
    public decimal? FeeUpdatesDue { get; set; }
    public decimal? FeeUpdatesWithin15wd { get; set; }
    public decimal? FeeListDynamicRankValue { get; set; }

    public bool? FeeUnitsImplementPolicy { get; set; }
    public bool? FeeUnitsAdjust { get; set; }
    public decimal? FeePolicySupervisionRankValue { get; set; }

    public bool? JrcPreparation { get; set; }
    public decimal? JointReviewCentreRankValue { get; set; }

    public bool? MultiReviewPreparation { get; set; }
    public decimal? MultiDrawingReviewRankValue { get; set; }

    public bool? EReviewTrial { get; set; }
    public bool? EReviewConducted { get; set; }
    public decimal? ElectronicDrawingReviewRankValue { get; set; }

    public decimal? DeptSelfCheckReports { get; set; }
    public decimal? DepartmentsTotal { get; set; }
    public decimal? KeyDeptAudits { get; set; }
    public decimal? DeptIntegrationPlans { get; set; }
    public decimal? InfoSystemSelfCheckRankValue { get; set; }

    public decimal? DeptCatalogues { get; set; }
    public bool? RegionCatalogueCompleted { get; set; }
    public decimal? InfoResourceCatalogueRankValue { get; set; }

    public bool? EnfDocsIssued { get; set; }
    public decimal? EnforcementTeamsOperating { get; set; }
    public decimal? IntegratedEnforcementRankValue { get; set; }

    public bool? CreditPilotSelected { get; set; }
    public decimal? CreditPilotProgressPoints { get; set; }
    public bool? MineralMonthlyTargetMet { get; set; }
    public bool? EnergyEiaMonthlyTargetMet { get; set; }
    public string? MineralStageCompleted { get; set; }

    public List<Notice>? Praises { get; set; }
    public List<Notice>? Criticisms { get; set; }
    public List<ProvincialRanking>? ProvincialRankings { get; set; }
    public List<EarlyCompletion>? EarlyCompletions { get; set; }
}
