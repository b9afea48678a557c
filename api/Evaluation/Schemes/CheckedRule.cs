using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Scoring.Rules;

namespace ScoringGraph.Evaluation.Schemes;

/// <summary>A rule version whose expressions were read and found safe.</summary>
/// <param name="Version">What the file declares.</param>
/// <param name="Criteria">Its criteria with their expressions.</param>
/// <param name="File">The file as it stands, for places in messages and for the reference executor.</param>
/// <param name="Text">The same, word for word.</param>
/// <param name="Workflow">The RulesEngine workflow, as JSON text.</param>
public sealed record CheckedRule(RuleVersion Version, IReadOnlyList<CheckedCriterion> Criteria, JsonPart File, string Text, string Workflow)
{
    /// <summary>Where its file stands in the scheme's folder.</summary>
    public string Path => SchemeFiles.RulePath(Version.Indicator, Version.Effective);

    /// <summary>Every fact that it reads, or shows beside a criterion.</summary>
    public IReadOnlySet<string> Facts { get; } = FactsOf(Version, Criteria).ToHashSet(StringComparer.Ordinal);

    /// <summary>Every fact that the criteria of a version read or show, some of them several times.</summary>
    public static IEnumerable<string> FactsOf(RuleVersion version, IEnumerable<CheckedCriterion> criteria) =>
    [
        .. criteria.SelectMany(item => (IEnumerable<string>)[.. item.Needed, .. item.Criterion.Context, .. item.Criterion.NeededOnlyIf.Keys]),
        .. version.LagDeclaredBy is { } lag ? new[] { lag } : [],
        .. version.Method is RankedMethod { OrderBy: { } order } ? new[] { order } : [],
    ];

    /// <summary>The ranking methods that it names.</summary>
    public IEnumerable<string> Rankings => Criteria.Select(item => item.Criterion.Award).OfType<RankedAward>().Select(award => award.Ranking)
        .Concat(Version.Method is RankedMethod ranked ? [ranked.Ranking] : []);

    /// <summary>Where a criterion's rule stands in the file.</summary>
    public JsonPart RuleOf(int index) => File["workflow"]!["Rules"]!.Items[index];

    /// <summary>Where a criterion's question stands in the file.</summary>
    public JsonPart ExpressionOf(int index) => RuleOf(index)["Expression"]!;
}

/// <summary>A criterion with its expressions.</summary>
/// <param name="Criterion">What the file declares.</param>
/// <param name="Condition">The yes/no question.</param>
/// <param name="Amount">The units or the metric; null if the award needs neither.</param>
public sealed record CheckedCriterion(Criterion Criterion, RuleExpression Condition, RuleExpression? Amount)
{
    /// <summary>Every fact that must be known before the criterion can be answered.</summary>
    public IReadOnlyList<string> Needed { get; } = [.. NeededBy(Criterion, Condition, Amount).Distinct()];

    private static IEnumerable<string> NeededBy(Criterion criterion, RuleExpression condition, RuleExpression? amount)
    {
        foreach (var symbol in condition.Symbols) yield return symbol.Name;
        foreach (var symbol in amount?.Symbols ?? []) yield return symbol.Name;
        foreach (var name in criterion.UnassessedIfZero) yield return name;
        foreach (var name in criterion.NeededOnlyIf.Values) yield return name;
        foreach (var name in criterion.Award switch
        {
            PerUnitAward perUnit => perUnit.CountTrue,
            AssessedAward assessed => [assessed.Score],
            RankedAward { Growth: { } growth } => [growth.Of, growth.Since],
            _ => [],
        }) yield return name;
    }
}
