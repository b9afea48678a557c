using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Months by id.</summary>
public sealed class MonthByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, MonthRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, MonthRow> Source = new(row => row.Id, (rows, keys) => rows.Months.Where(row => keys.Contains(row.Id)));
}

/// <summary>The months of a scheme.</summary>
public sealed class MonthsBySchemeDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, MonthRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, MonthRow> Source = new(row => row.SchemeId, (rows, keys) => rows.Months.Where(row => keys.Contains(row.SchemeId)).OrderBy(row => row.Position));
}

/// <summary>The closings and openings of a month.</summary>
public sealed class EventsByMonthDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowsDataLoader<string, MonthEventRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, MonthEventRow> Source = new(row => row.MonthId, (rows, keys) => rows.MonthEvents.Where(row => keys.Contains(row.MonthId)).OrderBy(row => row.Id));
}
