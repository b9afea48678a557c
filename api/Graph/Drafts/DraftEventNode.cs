using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Drafts;

/// <summary>The graph's `DraftEvent`.</summary>
[ObjectType<DraftEventRow>]
public static class DraftEventNode
{
    private static void Configure(IObjectTypeDescriptor<DraftEventRow> descriptor) =>
        descriptor.Name("DraftEvent").Ignore(row => row.Id).Ignore(row => row.DraftId).Ignore(row => row.BySubject).Ignore(row => row.Draft);
}
