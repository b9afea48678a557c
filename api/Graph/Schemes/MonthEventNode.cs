using ScoringGraph.GraphEngine;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `MonthEvent`.</summary>
[ObjectType<MonthEventRow>]
public static class MonthEventNode
{
    private static void Configure(IObjectTypeDescriptor<MonthEventRow> descriptor) =>
        descriptor.Name("MonthEvent").Ignore(row => row.Id).Ignore(row => row.MonthId).Ignore(row => row.Month);
}
