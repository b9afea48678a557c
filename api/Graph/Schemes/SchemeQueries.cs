using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>What a scheme declares: who is scored, by what, when, and who answers for it.</summary>
[QueryType]
[Authorize(Permission.ViewResults)]
public static class SchemeQueries
{
    /// <summary>The evaluation plans.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<SchemeRow> GetSchemes(ReadContext rows) => rows.Schemes.OrderBy(row => row.Id);

    /// <summary>The months scored.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<MonthRow> GetMonths(ReadContext rows) => rows.Months.OrderBy(row => row.SchemeId).ThenBy(row => row.Month);

    /// <summary>Whoever is scored.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<ParticipantRow> GetParticipants(ReadContext rows) => rows.Participants.OrderBy(row => row.SchemeId).ThenBy(row => row.Position);

    /// <summary>Whoever answers for areas and their indicators.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<DepartmentRow> GetDepartments(ReadContext rows) => rows.Departments.OrderBy(row => row.SchemeId).ThenBy(row => row.Position);

    /// <summary>The contents of the evaluation with their weights.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<AreaRow> GetAreas(ReadContext rows) => rows.Areas.OrderBy(row => row.SchemeId).ThenBy(row => row.Position);

    /// <summary>The business indicators.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<IndicatorRow> GetIndicators(ReadContext rows) => rows.Indicators.OrderBy(row => row.SchemeId).ThenBy(row => row.Position);

    /// <summary>The criteria of every rule version.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<CriterionRow> GetCriteria(ReadContext rows) => rows.Criteria.OrderBy(row => row.RuleVersionId).ThenBy(row => row.Position);

    /// <summary>The facts that may be reported.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<FactDefinitionRow> GetFactDefinitions(ReadContext rows) => rows.FactDefinitions.OrderBy(row => row.SchemeId).ThenBy(row => row.Position);
}
