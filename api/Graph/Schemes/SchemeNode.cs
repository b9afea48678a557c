using ScoringGraph.Evaluation.Editions;
using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring.Schemes;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `Scheme`.</summary>
[ObjectType<SchemeRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class SchemeNode
{
    private static void Configure(IObjectTypeDescriptor<SchemeRow> descriptor) => descriptor.Name("Scheme").Ignore(row => row.Indicators);

    [NodeResolver]
    public static Task<SchemeRow?> GetSchemeById(string id, SchemeByIdDataLoader schemes, CancellationToken cancellationToken) => schemes.LoadAsync(id, cancellationToken);

    /// <summary>The months scored, in order.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<MonthRow>> GetMonths([Parent] SchemeRow scheme, QueryContext<MonthRow> query, MonthsBySchemeDataLoader months, CancellationToken cancellationToken) =>
        (await months.With(query).LoadAsync(scheme.Id, cancellationToken))!;

    /// <summary>Whoever is scored, in the order of the scheme.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<ParticipantRow>> GetParticipants([Parent] SchemeRow scheme, QueryContext<ParticipantRow> query, ParticipantsBySchemeDataLoader participants, CancellationToken cancellationToken) =>
        (await participants.With(query).LoadAsync(scheme.Id, cancellationToken))!;

    /// <summary>Whoever answers for areas.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<DepartmentRow>> GetDepartments([Parent] SchemeRow scheme, QueryContext<DepartmentRow> query, DepartmentsBySchemeDataLoader departments, CancellationToken cancellationToken) =>
        (await departments.With(query).LoadAsync(scheme.Id, cancellationToken))!;

    /// <summary>The contents of the evaluation, in the order of the plan.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<AreaRow>> GetAreas([Parent] SchemeRow scheme, QueryContext<AreaRow> query, AreasBySchemeDataLoader areas, CancellationToken cancellationToken) =>
        (await areas.With(query).LoadAsync(scheme.Id, cancellationToken))!;

    /// <summary>The documented choices where the plan's text leaves room.</summary>
    public static IReadOnlyList<Reading> GetReadings([Parent] SchemeRow scheme, EditionCatalogue editions) => editions.Scheme(scheme.Id)?.Scheme.Readings ?? [];

    /// <summary>The quarters, halves and years that are scored from its months; empty if every month stands alone.</summary>
    [ListSize(AssumedSize = 5)]
    public static IReadOnlyList<Period> GetPeriods([Parent] SchemeRow scheme, EditionCatalogue editions) => editions.Scheme(scheme.Id)?.Scheme.Periods ?? [];
}
