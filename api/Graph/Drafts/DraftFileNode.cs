using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>The graph's `DraftFile`.</summary>
[ObjectType<DraftFileRow>]
public static class DraftFileNode
{
    private static void Configure(IObjectTypeDescriptor<DraftFileRow> descriptor) =>
        descriptor.Name("DraftFile").Ignore(row => row.Id).Ignore(row => row.DraftId).Ignore(row => row.Revision).Ignore(row => row.Draft);
}
