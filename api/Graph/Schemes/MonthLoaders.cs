using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Months by id.</summary>
public sealed class MonthByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, MonthRow>(scheduler, options)
{
    protected override IQueryable<MonthRow> Rows(IReadOnlyList<string> keys) => rows.Months.Where(row => keys.Contains(row.Id));

    protected override string KeyOf(MonthRow row) => row.Id;
}

/// <summary>The months of a scheme.</summary>
public sealed class MonthsBySchemeDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, MonthRow>(scheduler, options)
{
    protected override IQueryable<MonthRow> Rows(IReadOnlyList<string> keys) => rows.Months.Where(row => keys.Contains(row.SchemeId)).OrderBy(row => row.Position);

    protected override string KeyOf(MonthRow row) => row.SchemeId;
}

/// <summary>The closings and openings of a month.</summary>
public sealed class EventsByMonthDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, MonthEventRow>(scheduler, options)
{
    protected override IQueryable<MonthEventRow> Rows(IReadOnlyList<string> keys) => rows.MonthEvents.Where(row => keys.Contains(row.MonthId)).OrderBy(row => row.Id);

    protected override string KeyOf(MonthEventRow row) => row.MonthId;
}
