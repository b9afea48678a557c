using ScoringGraph.Graph.Access;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>What the rules for a month said, as they were known at some moment.</summary>
/// <param name="Scheme">The scheme's code.</param>
/// <param name="Month">The month they are for.</param>
/// <param name="RulesSequence">The sequence of the last version that was known.</param>
public sealed record RuleEdition(string Scheme, Month Month, long RulesSequence);

/// <summary>The graph's `RuleEdition`.</summary>
[ObjectType<RuleEdition>]
public static class RuleEditionNode
{
    private static void Configure(IObjectTypeDescriptor<RuleEdition> descriptor) => descriptor.Name("RuleEdition").Ignore(edition => edition.RulesSequence);

    /// <summary>Of every indicator the version in force for the month, with its file.</summary>
    [UsePaging(ConnectionName = "EditionRuleVersions", IncludeTotalCount = true, DefaultPageSize = 50, MaxPageSize = 500)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<RuleVersionRow> GetRuleVersions([Parent] RuleEdition edition, ReadContext rows) =>
        new KnownRules(rows, edition.Scheme, edition.RulesSequence).InForce(edition.Month).OrderBy(row => row.IndicatorId);

    /// <summary>The scheme's other files: what it declares, what was amended of that until the month, its facts, its readings, its cases.</summary>
    [UsePaging(ConnectionName = "EditionFiles", IncludeTotalCount = true, DefaultPageSize = 50, MaxPageSize = 500)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<SchemeFileRow> GetFiles([Parent] RuleEdition edition, ReadContext rows) =>
        new KnownRules(rows, edition.Scheme, edition.RulesSequence).FilesFor(edition.Month).OrderBy(row => row.Path);
}

/// <summary>What rules said and say.</summary>
[QueryType]
[Authorize(Permission.ViewResults)]
public static class RuleQueries
{
    /// <summary>What the rules for a month said, as they were known at a moment; null if nothing was known of the scheme then.</summary>
    /// <param name="scheme">The scheme's code, such as `nantong-2017`.</param>
    /// <param name="month">The month they are for, such as `2017-11`.</param>
    /// <param name="asOf">The moment; null for now.</param>
    public static async Task<RuleEdition?> GetEdition(string scheme, Month month, DateTimeOffset? asOf, ReadContext rows, CancellationToken cancellationToken) =>
        KeptText.Is(scheme) && await KnownRules.AtAsync(rows, scheme, asOf ?? DateTimeOffset.MaxValue, cancellationToken) is { } known ? new RuleEdition(scheme, month, known.UpTo) : null;

    /// <summary>A rule version; null if there is none of the id.</summary>
    /// <param name="id">Its id.</param>
    public static Task<RuleVersionRow?> GetRuleVersion([ID<RuleVersionRow>] string id, RuleVersionByIdDataLoader versions, CancellationToken cancellationToken) => versions.LoadAsync(id, cancellationToken);

    /// <summary>Every rule version there ever was: whatever was published, taken over from a file, or withdrawn.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<RuleVersionRow> GetRuleVersions(ReadContext rows) => rows.RuleVersions.OrderBy(row => row.IndicatorId).ThenBy(row => row.Effective);

    /// <summary>Every version of the files that are not an indicator's: declarations, facts, readings, cases.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<SchemeFileRow> GetSchemeFiles(ReadContext rows) => rows.SchemeFiles.OrderBy(row => row.SchemeId).ThenBy(row => row.Path).ThenBy(row => row.Number);
}
