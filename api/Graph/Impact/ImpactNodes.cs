using ScoringGraph.Evaluation.Impact;
using ScoringGraph.GraphEngine;

namespace ScoringGraph.Graph.Impact;

/// <summary>The graph's `ImpactReport`.</summary>
[ObjectType<ImpactReport>]
public static class ImpactReportNode
{
    /// <summary>Every month of the scheme, ascending.</summary>
    [ListSize(AssumedSize = 12)]
    public static IReadOnlyList<MonthImpact> GetMonths([Parent] ImpactReport report) => report.Months;

    /// <summary>What the scheme's cases show differently. At most 500 a page.</summary>
    [UsePaging(IncludeTotalCount = true, DefaultPageSize = 20, MaxPageSize = 500, ConnectionName = "CaseImpacts")]
    [UseFiltering]
    [UseSorting]
    public static IReadOnlyList<CaseImpact> GetCases([Parent] ImpactReport report) => report.Cases;
}

/// <summary>The graph's `MonthImpact`.</summary>
[ObjectType<MonthImpact>]
public static class MonthImpactNode
{
    /// <summary>Everybody whom it touches, those who move most first. At most 500 a page.</summary>
    [UsePaging(IncludeTotalCount = true, DefaultPageSize = 20, MaxPageSize = 500, ConnectionName = "ParticipantImpacts")]
    [UseFiltering]
    [UseSorting]
    public static IReadOnlyList<ParticipantImpact> GetParticipants([Parent] MonthImpact month) => month.Participants;
}

/// <summary>The graph's `ParticipantImpact`.</summary>
[ObjectType<ParticipantImpact>]
public static class ParticipantImpactNode
{
    /// <summary>Its indicators that come out differently.</summary>
    [ListSize(AssumedSize = 2)]
    public static IReadOnlyList<IndicatorImpact> GetIndicators([Parent] ParticipantImpact participant) => participant.Indicators;
}

/// <summary>The graph's `IndicatorImpact`.</summary>
[ObjectType<IndicatorImpact>]
public static class IndicatorImpactNode
{
    /// <summary>Its criteria that come out differently.</summary>
    [ListSize(AssumedSize = 2)]
    public static IReadOnlyList<CriterionImpact> GetCriteria([Parent] IndicatorImpact indicator) => indicator.Criteria;
}
