using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `SchemeFile`.</summary>
[ObjectType<SchemeFileRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class SchemeFileNode
{
    private static void Configure(IObjectTypeDescriptor<SchemeFileRow> descriptor) =>
        descriptor.Name("SchemeFile").Ignore(row => row.SchemeId).Ignore(row => row.Sequence).Ignore(row => row.ReplacesId);

    [NodeResolver]
    public static Task<SchemeFileRow?> GetSchemeFileById(string id, SchemeFileByIdDataLoader files, CancellationToken cancellationToken) => files.LoadAsync(id, cancellationToken);

    /// <summary>The scheme it belongs to.</summary>
    public static async Task<SchemeRow> GetScheme([Parent] SchemeFileRow file, SchemeByIdDataLoader schemes, CancellationToken cancellationToken) =>
        await schemes.LoadRequiredAsync(file.SchemeId, cancellationToken);

    /// <summary>The version of the file before it; null for the first.</summary>
    public static async Task<SchemeFileRow?> GetReplaces([Parent] SchemeFileRow file, SchemeFileByIdDataLoader files, CancellationToken cancellationToken) =>
        file.ReplacesId is { } id ? await files.LoadAsync(id, cancellationToken) : null;

    /// <summary>The version that replaced it; null if none has.</summary>
    public static Task<SchemeFileRow?> GetReplacedBy([Parent] SchemeFileRow file, SchemeFileByReplacedDataLoader files, CancellationToken cancellationToken) =>
        files.LoadAsync(file.Id, cancellationToken);
}
