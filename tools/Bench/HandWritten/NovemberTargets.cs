namespace ScoringGraph.Bench.HandWritten;

/// <summary>The indicators that are ranked as a whole: whether the month's target is met, null while a fact is missing, and what orders those who met it.</summary>
internal static class NovemberTargets
{
    public static (bool? Met, decimal? Order) Of(int indicator, NovemberFacts facts) => indicator switch
    {
        29 => (facts.DrReportMechanism, facts.DoubleRandomOrganisationRankValue),
        30 => (All(facts.DrTwoRegistriesImported, facts.DrSystemOnline, facts.DrSystemUsed), facts.DoubleRandomCoverageRankValue),
        31 => (FeeLists(facts), facts.FeeListDynamicRankValue),
        32 => (All(facts.FeeUnitsImplementPolicy, facts.FeeUnitsAdjust), facts.FeePolicySupervisionRankValue),
        33 => (facts.JrcPreparation, facts.JointReviewCentreRankValue),
        34 => (facts.MultiReviewPreparation, facts.MultiDrawingReviewRankValue),
        35 => (All(facts.EReviewTrial, facts.EReviewConducted), facts.ElectronicDrawingReviewRankValue),
        36 => (InfoSystems(facts), facts.InfoSystemSelfCheckRankValue),
        37 => (InfoResources(facts), facts.InfoResourceCatalogueRankValue),
        _ => (Enforcement(facts), facts.IntegratedEnforcementRankValue),
    };

    private static bool? All(bool? a, bool? b) => a is null || b is null ? null : a.Value && b.Value;

    private static bool? All(bool? a, bool? b, bool? c) => a is null || b is null || c is null ? null : a.Value && b.Value && c.Value;

    private static bool? FeeLists(NovemberFacts facts) =>
        facts is { FeeAdjustMechanism: { } mechanism, FeeUpdatesDue: { } due, FeeUpdatesWithin15wd: { } inTime }
            ? mechanism && (due == 0 || inTime >= due)
            : null;

    private static bool? InfoSystems(NovemberFacts facts) =>
        facts is { DepartmentsTotal: { } all and not 0, DeptSelfCheckReports: { } reports, KeyDeptAudits: { } audits, DeptIntegrationPlans: { } plans }
            ? reports >= all && audits >= 10 && plans >= 0.9m * all
            : null;

    private static bool? InfoResources(NovemberFacts facts) =>
        facts is { DepartmentsTotal: { } all and not 0, DeptCatalogues: { } catalogues, RegionCatalogueCompleted: { } completed }
            ? catalogues >= all && completed
            : null;

    // Two criteria: one that is missed settles it, even while the other's fact is missing.
    private static bool? Enforcement(NovemberFacts facts)
    {
        bool? teams = facts.EnforcementTeamsOperating is { } number ? number is >= 5 and <= 7 : null;
        if (facts.EnfDocsIssued == false || teams == false) return false;
        return facts.EnfDocsIssued is null || teams is null ? null : true;
    }
}
