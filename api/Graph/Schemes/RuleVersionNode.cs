using ScoringGraph.Evaluation.Changes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Graph.Access;
using ScoringGraph.Graph.Errors;
using ScoringGraph.Graph.Sentences;
using ScoringGraph.GraphEngine;
using ScoringGraph.Scoring;
using ScoringGraph.Store.Rows;

namespace ScoringGraph.Graph.Schemes;

/// <summary>The graph's `RuleVersion`.</summary>
[ObjectType<RuleVersionRow>]
[Node]
[Authorize(Permission.ViewResults)]
public static class RuleVersionNode
{
    /// <summary>What making sentences of a rule costs, in units of a field; a rule is read and told in some milliseconds.</summary>
    internal const double Reading = 10;

    private static void Configure(IObjectTypeDescriptor<RuleVersionRow> descriptor) =>
        descriptor.Name("RuleVersion").Ignore(row => row.SchemeId).Ignore(row => row.IndicatorId).Ignore(row => row.Sequence).Ignore(row => row.ReplacesId);

    [NodeResolver]
    public static Task<RuleVersionRow?> GetRuleVersionById(string id, RuleVersionByIdDataLoader versions, CancellationToken cancellationToken) => versions.LoadAsync(id, cancellationToken);

    /// <summary>The indicator it is for.</summary>
    public static async Task<IndicatorRow> GetIndicator([Parent] RuleVersionRow version, IndicatorByIdDataLoader indicators, CancellationToken cancellationToken) =>
        await indicators.LoadRequiredAsync(version.IndicatorId, cancellationToken);

    /// <summary>The version it replaces: that of the same indicator and effective month before it; null for the first.</summary>
    public static async Task<RuleVersionRow?> GetReplaces([Parent] RuleVersionRow version, RuleVersionByIdDataLoader versions, CancellationToken cancellationToken) =>
        version.ReplacesId is { } id ? await versions.LoadAsync(id, cancellationToken) : null;

    /// <summary>The version that replaced it; null if none has.</summary>
    public static Task<RuleVersionRow?> GetReplacedBy([Parent] RuleVersionRow version, RuleVersionByReplacedDataLoader versions, CancellationToken cancellationToken) =>
        versions.LoadAsync(version.Id, cancellationToken);

    /// <summary>Its criteria; none if it withdraws the indicator's rules.</summary>
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<CriterionRow>> GetCriteria([Parent] RuleVersionRow version, QueryContext<CriterionRow> query, CriteriaByRuleVersionDataLoader criteria, CancellationToken cancellationToken) =>
        (await criteria.With(query).LoadAsync(version.Id, cancellationToken))!;

    /// <summary>The whole rule in sentences made from it: how points follow, when the indicator lags, and each criterion. None if it withdraws the rules.</summary>
    [ListSize(AssumedSize = 6)]
    [Cost(Reading)]
    public static async Task<IReadOnlyList<RuleSentence>> GetSentences([Parent] RuleVersionRow version, ReadRuleDataLoader read, CancellationToken cancellationToken) =>
        (await read.LoadRequiredAsync(version.Id, cancellationToken)).Sentences;

    /// <summary>What it changes, in sentences; none if it means the same, however it is written.</summary>
    /// <param name="since">The version to compare it with. Left out: the one it replaces, or else the one that was in force for its month until then.</param>
    [ListSize(AssumedSize = 2)]
    [Cost(Reading)]
    public static async Task<IReadOnlyList<Change>> GetChanges(
        [Parent] RuleVersionRow version, [ID<RuleVersionRow>] string? since, RuleVersionByIdDataLoader byId, RuleVersionsByIndicatorDataLoader versions, ReadRuleDataLoader read, CancellationToken cancellationToken)
    {
        var before = since is null
            ? version.ReplacesId ?? Before(version, (await versions.LoadAsync(version.IndicatorId, cancellationToken))!)
            : await byId.LoadAsync(since, cancellationToken) is { } other && other.IndicatorId == version.IndicatorId ? since : throw Refusal.Of([UnknownVersion(since)]);
        return (await read.LoadRequiredAsync(version.Id, cancellationToken)).Since(before is null ? null : await read.LoadRequiredAsync(before, cancellationToken));
    }

    /// <summary>The older version whose file it puts back as it was; null if its file is new.</summary>
    public static async Task<RuleVersionRow?> GetRestores([Parent] RuleVersionRow version, RuleVersionsByIndicatorDataLoader versions, CancellationToken cancellationToken) =>
        (await versions.LoadAsync(version.IndicatorId, cancellationToken))!.LastOrDefault(older => older.Number < version.Number && older.ContentHash == version.ContentHash && older.FileJson != VersionRow.NoFile);

    // Of those known before it and for months before it: the last version of the last month.
    private static string? Before(RuleVersionRow version, IEnumerable<RuleVersionRow> versions) => versions
        .Where(older => older.Number < version.Number && older.Effective < version.Effective)
        .GroupBy(older => older.Effective).Select(month => month.MaxBy(older => older.Number)!).Where(older => older.FileJson != VersionRow.NoFile)
        .MaxBy(older => older.Effective)?.Id;

    private static Problem UnknownVersion(string since) => new(
        "VERSION003",
        new($"`{since}` 不是这个指标的规则版本；请用 `ruleVersions` 中同一指标的 id。", $"`{since}` is no rule version of this indicator; use an id of the same indicator from `ruleVersions`."),
        "since");
}
