using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring.Facts;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `FactDefinition`.</summary>
[ObjectType<FactDefinitionRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class FactDefinitionNode
{
    private static void Configure(IObjectTypeDescriptor<FactDefinitionRow> descriptor) => descriptor.Name("FactDefinition").Ignore(row => row.SchemeId);

    [NodeResolver]
    public static Task<FactDefinitionRow?> GetFactDefinitionById(string id, FactDefinitionByIdDataLoader facts, CancellationToken cancellationToken) => facts.LoadAsync(id, cancellationToken);

    /// <summary>The scheme that declares it.</summary>
    public static async Task<SchemeRow> GetScheme([Parent] FactDefinitionRow fact, SchemeByIdDataLoader schemes, CancellationToken cancellationToken) =>
        await schemes.LoadRequiredAsync(fact.SchemeId, cancellationToken);

    /// <summary>The lowest value allowed; null for no bound, or if it is no number.</summary>
    public static decimal? GetMin([Parent] FactDefinitionRow fact, EditionCatalogue editions) => Find(fact, editions)?.Min;

    /// <summary>The highest value allowed; null for no bound, or if it is no number.</summary>
    public static decimal? GetMax([Parent] FactDefinitionRow fact, EditionCatalogue editions) => Find(fact, editions)?.Max;

    /// <summary>Whether it tells of the month's movement or of the standing at its end; null if it is retired.</summary>
    public static Measure? GetMeasure([Parent] FactDefinitionRow fact, EditionCatalogue editions) => Find(fact, editions)?.Measure;

    /// <summary>What it means that it was not reported; null if it is retired.</summary>
    public static Absence? GetAbsent([Parent] FactDefinitionRow fact, EditionCatalogue editions) => Find(fact, editions)?.Absent;

    /// <summary>The values an `ENUM` fact may have; empty for other types.</summary>
    public static IReadOnlyList<FactChoice> GetChoices([Parent] FactDefinitionRow fact, EditionCatalogue editions) => Find(fact, editions)?.Choices ?? [];

    /// <summary>The fields of a `LIST` fact's records; empty for other types.</summary>
    public static IReadOnlyList<FactField> GetFields([Parent] FactDefinitionRow fact, EditionCatalogue editions) => Find(fact, editions)?.Fields ?? [];

    private static FactDefinition? Find(FactDefinitionRow fact, EditionCatalogue editions) => editions.Scheme(fact.SchemeId)?.Scheme.Facts.Find(fact.Name);
}
