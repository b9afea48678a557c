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
    public static async Task<IReadOnlyList<MonthRow>> GetMonths([Parent] SchemeRow scheme, MonthsBySchemeDataLoader months, CancellationToken cancellationToken) =>
        (await months.LoadAsync(scheme.Id, cancellationToken))!;

    /// <summary>Whoever is scored, in the order of the scheme.</summary>
    public static async Task<IReadOnlyList<ParticipantRow>> GetParticipants([Parent] SchemeRow scheme, ParticipantsBySchemeDataLoader participants, CancellationToken cancellationToken) =>
        (await participants.LoadAsync(scheme.Id, cancellationToken))!;

    /// <summary>Whoever answers for areas.</summary>
    public static async Task<IReadOnlyList<DepartmentRow>> GetDepartments([Parent] SchemeRow scheme, DepartmentsBySchemeDataLoader departments, CancellationToken cancellationToken) =>
        (await departments.LoadAsync(scheme.Id, cancellationToken))!;

    /// <summary>The contents of the evaluation, in the order of the plan.</summary>
    public static async Task<IReadOnlyList<AreaRow>> GetAreas([Parent] SchemeRow scheme, AreasBySchemeDataLoader areas, CancellationToken cancellationToken) =>
        (await areas.LoadAsync(scheme.Id, cancellationToken))!;

    /// <summary>The documented choices where the plan's text leaves room.</summary>
    public static IReadOnlyList<Reading> GetReadings([Parent] SchemeRow scheme, EditionCatalogue editions) => editions.Scheme(scheme.Id)?.Scheme.Readings ?? [];
}
