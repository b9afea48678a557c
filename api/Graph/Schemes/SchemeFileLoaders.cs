using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Graph.Loading;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store;
using ScoringGraph.Store.Reading;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>Versions of scheme files by id.</summary>
public sealed class SchemeFileByIdDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, SchemeFileRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, SchemeFileRow> Source = new(row => row.Id, (rows, keys) => rows.SchemeFiles.Where(row => keys.Contains(row.Id)));
}

/// <summary>The version of a scheme file that replaced another.</summary>
public sealed class SchemeFileByReplacedDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : RowDataLoader<string, SchemeFileRow>(Source, rows, scheduler, options)
{
    private static readonly KeyedQuery<string, SchemeFileRow> Source = new(row => row.ReplacesId!, (rows, keys) => rows.SchemeFiles.Where(row => keys.Contains(row.ReplacesId!)));
}

/// <summary>The declarations that an evaluation was scored by.</summary>
public sealed class DeclarationsByEvaluationDataLoader(ReadContext rows, IBatchScheduler scheduler, DataLoaderOptions options) : LinkedRowsDataLoader<long, SchemeFileRow>(scheduler, options)
{
    private static readonly IReadOnlyList<string> Declarations = SchemeFiles.Declarations;

    protected override IQueryable<SchemeFileRow> Rows => rows.SchemeFiles.Where(row => (Declarations.Contains(row.Path) || row.Path.EndsWith(KnownRules.Amendment)) && row.FileJson != VersionRow.NoFile).OrderBy(row => row.Path);

    protected override IQueryable<Linked<long, SchemeFileRow>> Linked(IQueryable<SchemeFileRow> found, IReadOnlyList<long> keys) =>
        from file in found
        from evaluation in rows.Evaluations
        where keys.Contains(evaluation.Id) && file.SchemeId == evaluation.SchemeId && file.Sequence <= evaluation.RulesSequence
            && (file.Effective <= evaluation.Month || !file.Path.EndsWith(KnownRules.Amendment)) && !(file.ReplacedBy != null && file.ReplacedBy.Sequence <= evaluation.RulesSequence)
        select new Linked<long, SchemeFileRow>(evaluation.Id, file);
}
