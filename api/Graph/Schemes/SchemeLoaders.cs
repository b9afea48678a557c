using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Schemes by id.</summary>
public sealed class SchemeByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, SchemeRow>(scheduler, options)
{
    protected override IQueryable<SchemeRow> Rows(IReadOnlyList<string> keys) => rows.Schemes.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(SchemeRow row) => row.Id;
}

/// <summary>Months by id.</summary>
public sealed class MonthByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, MonthRow>(scheduler, options)
{
    protected override IQueryable<MonthRow> Rows(IReadOnlyList<string> keys) => rows.Months.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(MonthRow row) => row.Id;
}

/// <summary>Participants by id.</summary>
public sealed class ParticipantByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, ParticipantRow>(scheduler, options)
{
    protected override IQueryable<ParticipantRow> Rows(IReadOnlyList<string> keys) => rows.Participants.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(ParticipantRow row) => row.Id;
}

/// <summary>Areas by id.</summary>
public sealed class AreaByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, AreaRow>(scheduler, options)
{
    protected override IQueryable<AreaRow> Rows(IReadOnlyList<string> keys) => rows.Areas.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(AreaRow row) => row.Id;
}

/// <summary>IndicatorGroups by id.</summary>
public sealed class IndicatorGroupByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, IndicatorGroupRow>(scheduler, options)
{
    protected override IQueryable<IndicatorGroupRow> Rows(IReadOnlyList<string> keys) => rows.IndicatorGroups.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(IndicatorGroupRow row) => row.Id;
}

/// <summary>Indicators by id.</summary>
public sealed class IndicatorByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, IndicatorRow>(scheduler, options)
{
    protected override IQueryable<IndicatorRow> Rows(IReadOnlyList<string> keys) => rows.Indicators.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(IndicatorRow row) => row.Id;
}

/// <summary>RuleVersions by id.</summary>
public sealed class RuleVersionByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, RuleVersionRow>(scheduler, options)
{
    protected override IQueryable<RuleVersionRow> Rows(IReadOnlyList<string> keys) => rows.RuleVersions.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(RuleVersionRow row) => row.Id;
}

/// <summary>Criteria by id.</summary>
public sealed class CriterionByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, CriterionRow>(scheduler, options)
{
    protected override IQueryable<CriterionRow> Rows(IReadOnlyList<string> keys) => rows.Criteria.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(CriterionRow row) => row.Id;
}

/// <summary>Departments by id.</summary>
public sealed class DepartmentByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, DepartmentRow>(scheduler, options)
{
    protected override IQueryable<DepartmentRow> Rows(IReadOnlyList<string> keys) => rows.Departments.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(DepartmentRow row) => row.Id;
}

/// <summary>FactDefinitions by id.</summary>
public sealed class FactDefinitionByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, FactDefinitionRow>(scheduler, options)
{
    protected override IQueryable<FactDefinitionRow> Rows(IReadOnlyList<string> keys) => rows.FactDefinitions.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(FactDefinitionRow row) => row.Id;
}

/// <summary>The months of a scheme.</summary>
public sealed class MonthsBySchemeDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, MonthRow>(scheduler, options)
{
    protected override IQueryable<MonthRow> Rows(IReadOnlyList<string> keys) => rows.Months.Where(row => keys.Contains(row.SchemeId)).OrderBy(row => row.Position);

    protected override string KeyOf(MonthRow row) => row.SchemeId;
}

/// <summary>The participants of a scheme.</summary>
public sealed class ParticipantsBySchemeDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, ParticipantRow>(scheduler, options)
{
    protected override IQueryable<ParticipantRow> Rows(IReadOnlyList<string> keys) => rows.Participants.Where(row => keys.Contains(row.SchemeId)).OrderBy(row => row.Position);

    protected override string KeyOf(ParticipantRow row) => row.SchemeId;
}

/// <summary>The departments of a scheme.</summary>
public sealed class DepartmentsBySchemeDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, DepartmentRow>(scheduler, options)
{
    protected override IQueryable<DepartmentRow> Rows(IReadOnlyList<string> keys) => rows.Departments.Where(row => keys.Contains(row.SchemeId)).OrderBy(row => row.Position);

    protected override string KeyOf(DepartmentRow row) => row.SchemeId;
}

/// <summary>The areas of a scheme.</summary>
public sealed class AreasBySchemeDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, AreaRow>(scheduler, options)
{
    protected override IQueryable<AreaRow> Rows(IReadOnlyList<string> keys) => rows.Areas.Where(row => keys.Contains(row.SchemeId)).OrderBy(row => row.Position);

    protected override string KeyOf(AreaRow row) => row.SchemeId;
}

/// <summary>The main tasks of an area.</summary>
public sealed class GroupsByAreaDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, IndicatorGroupRow>(scheduler, options)
{
    protected override IQueryable<IndicatorGroupRow> Rows(IReadOnlyList<string> keys) => rows.IndicatorGroups.Where(row => keys.Contains(row.AreaId)).OrderBy(row => row.Position);

    protected override string KeyOf(IndicatorGroupRow row) => row.AreaId;
}

/// <summary>The indicators of an area.</summary>
public sealed class IndicatorsByAreaDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, IndicatorRow>(scheduler, options)
{
    protected override IQueryable<IndicatorRow> Rows(IReadOnlyList<string> keys) => rows.Indicators.Where(row => keys.Contains(row.AreaId)).OrderBy(row => row.Position);

    protected override string KeyOf(IndicatorRow row) => row.AreaId;
}

/// <summary>The indicators of a main task.</summary>
public sealed class IndicatorsByGroupDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, IndicatorRow>(scheduler, options)
{
    protected override IQueryable<IndicatorRow> Rows(IReadOnlyList<string> keys) => rows.Indicators.Where(row => keys.Contains(row.GroupId)).OrderBy(row => row.Position);

    protected override string KeyOf(IndicatorRow row) => row.GroupId;
}

/// <summary>Every rule version an indicator ever had.</summary>
public sealed class RuleVersionsByIndicatorDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, RuleVersionRow>(scheduler, options)
{
    protected override IQueryable<RuleVersionRow> Rows(IReadOnlyList<string> keys) => rows.RuleVersions.Where(row => keys.Contains(row.IndicatorId)).OrderBy(row => row.Id);

    protected override string KeyOf(RuleVersionRow row) => row.IndicatorId;
}

/// <summary>The criteria of a rule version.</summary>
public sealed class CriteriaByRuleVersionDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, CriterionRow>(scheduler, options)
{
    protected override IQueryable<CriterionRow> Rows(IReadOnlyList<string> keys) => rows.Criteria.Where(row => keys.Contains(row.RuleVersionId)).OrderBy(row => row.Position);

    protected override string KeyOf(CriterionRow row) => row.RuleVersionId;
}

/// <summary>The departments that answer for an area.</summary>
public sealed class DepartmentsByAreaDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : GroupedDataLoader<string, DepartmentRow>(scheduler, options)
{
    protected override async Task<ILookup<string, DepartmentRow>> LoadGroupedBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        (await Queries.ToListAsync(
            from link in rows.AreaDepartments
            where keys.Contains(link.AreaId)
            join department in rows.Departments on link.DepartmentId equals department.Id
            orderby department.Position
            select new { link.AreaId, department },
            cancellationToken)).ToLookup(pair => pair.AreaId, pair => pair.department);
}

/// <summary>The areas a department answers for.</summary>
public sealed class AreasByDepartmentDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : GroupedDataLoader<string, AreaRow>(scheduler, options)
{
    protected override async Task<ILookup<string, AreaRow>> LoadGroupedBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        (await Queries.ToListAsync(
            from link in rows.AreaDepartments
            where keys.Contains(link.DepartmentId)
            join area in rows.Areas on link.AreaId equals area.Id
            orderby area.Position
            select new { link.DepartmentId, area },
            cancellationToken)).ToLookup(pair => pair.DepartmentId, pair => pair.area);
}

/// <summary>The indicators a department answers for.</summary>
public sealed class IndicatorsByDepartmentDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : GroupedDataLoader<string, IndicatorRow>(scheduler, options)
{
    protected override async Task<ILookup<string, IndicatorRow>> LoadGroupedBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        (await Queries.ToListAsync(
            from link in rows.AreaDepartments
            where keys.Contains(link.DepartmentId)
            join indicator in rows.Indicators on link.AreaId equals indicator.AreaId
            orderby indicator.Position
            select new { link.DepartmentId, indicator },
            cancellationToken)).ToLookup(pair => pair.DepartmentId, pair => pair.indicator);
}

/// <summary>The rule versions the files hold now for an indicator.</summary>
public sealed class ListedRuleVersionsByIndicatorDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, RuleVersionRow>(scheduler, options)
{
    protected override IQueryable<RuleVersionRow> Rows(IReadOnlyList<string> keys) => rows.ListedRuleVersions.Where(row => keys.Contains(row.IndicatorId)).OrderBy(row => row.Effective);

    protected override string KeyOf(RuleVersionRow row) => row.IndicatorId;
}
