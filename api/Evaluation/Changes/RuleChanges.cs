using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Rules;
using ScoringGraph.Scoring.Schemes;

namespace ScoringGraph.Evaluation.Changes;

/// <summary>What differs between two versions of an indicator's criteria, so that an approver need not compare JSON.</summary>
public static class RuleChanges
{
    private static readonly Text Criterion = new("标准", "criterion");
    private static readonly Text Place = new("次序", "place");

    /// <summary>Every difference; none where both mean the same, however they are written.</summary>
    /// <param name="before">The older version; null if there was none.</param>
    /// <param name="after">The newer version; null if there is none any more.</param>
    /// <param name="scheme">The scheme whose words the newer one speaks.</param>
    /// <param name="oldScheme">The scheme whose words the older one speaks; null for the same.</param>
    public static IReadOnlyList<Change> Between(CheckedRule? before, CheckedRule? after, Scheme scheme, Scheme? oldScheme = null)
    {
        var (was, now) = (oldScheme ?? scheme, scheme);
        if (before is null || after is null)
            return [.. (before?.Criteria ?? []).Select(old => Whole(old, was, isAdded: false)), .. (after?.Criteria ?? []).Select(item => Whole(item, now, isAdded: true))];
        var pairs = CriterionPairs.Of(before.Criteria, after.Criteria);
        var criteria = new CriterionChanges(was, now);
        return
        [
            .. Difference.Between(Statements(before.Version, was), Statements(after.Version, now)).Select(difference => difference.Of()),
            .. before.Criteria.Where(old => !pairs.Any(pair => ReferenceEquals(pair.Before, old))).Select(old => Whole(old, was, isAdded: false)),
            .. after.Criteria.SelectMany(item => Changes(item, pairs, criteria, now)),
            .. Reordered(before, after, pairs),
        ];
    }

    private static IEnumerable<Change> Changes(CheckedCriterion item, IReadOnlyList<(CheckedCriterion Before, CheckedCriterion After)> pairs, CriterionChanges criteria, Scheme scheme)
    {
        var pair = pairs.FirstOrDefault(pair => ReferenceEquals(pair.After, item));
        return pair.After is null ? [Whole(item, scheme, isAdded: true)] : criteria.Between(pair.Before, pair.After);
    }

    private static Change Whole(CheckedCriterion criterion, Scheme scheme, bool isAdded)
    {
        var sentence = new CriterionSentence(scheme).Of(criterion);
        Text said = new(sentence.Zh.TrimEnd('。'), sentence.En.TrimEnd('.'));
        return new Difference(isAdded ? ChangeKind.CriterionAdded : ChangeKind.CriterionRemoved, Criterion, isAdded ? null : said, isAdded ? said : null).Of(criterion.Criterion.Number);
    }

    // Criteria that kept their numbers and changed places; where numbers shift, the places follow from them.
    private static IEnumerable<Change> Reordered(CheckedRule before, CheckedRule after, IReadOnlyList<(CheckedCriterion Before, CheckedCriterion After)> pairs)
    {
        var kept = pairs.Where(pair => pair.Before.Criterion.Number == pair.After.Criterion.Number).Select(pair => pair.After.Criterion.Number).ToHashSet(StringComparer.Ordinal);
        var (old, now) = (Order(before, kept), Order(after, kept));
        if (old != now) yield return new Difference(ChangeKind.CriterionMoved, Place, new(old, old), new(now, now)).Of();
    }

    private static string Order(CheckedRule rule, HashSet<string> kept) => string.Join(", ", rule.Version.Criteria.Select(criterion => criterion.Number).Where(kept.Contains));

    private static List<Statement> Statements(RuleVersion version, Scheme scheme)
    {
        var labels = Labels.OfFacts(scheme.Facts);
        var statements = new List<Statement>
        {
            new(ChangeKind.Structure, "indicator", new("指标", "indicator"), new(version.Indicator, version.Indicator)),
            new(ChangeKind.Effective, "effective", new("生效月份", "effective month"), new($"{version.Effective}", $"{version.Effective}")),
            new(ChangeKind.Cells, "cells", new("写入规则的原文", "cells of the plan"), Cells(version)),
            new(ChangeKind.Method, "method", new("计分方法", "method"), MethodOf(version.Method)),
        };
        if (version.Method is RankedMethod { OrderBy: { } order }) statements.Add(new(ChangeKind.Method, "orderBy", new("排名依据", "ranked by"), labels.Named(order)));
        if (version.LagDeclaredBy is { } lag) statements.Add(new(ChangeKind.Lag, "lag", new("认定滞后的数据", "fact that declares a lag"), labels.Named(lag)));
        if (version.ExplicitPoints is { } points) statements.Add(new(ChangeKind.Points, "points", new("各条满分之和", "sum of the criteria"), Awards.Points(points)));
        return statements;
    }

    private static Text Cells(RuleVersion version)
    {
        var cells = version.Cells.OrderBy(cell => cell.Key).Select(cell => $"{cell.Key} L{cell.Value.Line}「{cell.Value.Text.ReplaceLineEndings(" ")}」").ToArray();
        return cells.Length == 0 ? new("无", "none") : new(string.Join("；", cells), string.Join("; ", cells));
    }

    private static Text MethodOf(ScoringMethod method) => method switch
    {
        SumMethod => new("各条得分相加", "the criteria add up"),
        RankedMethod ranked => new($"全项按名次计分（排名方法 {ranked.Ranking}）", $"the whole indicator by place (ranking method {ranked.Ranking})"),
        var other => throw new InvalidOperationException($"{other.GetType().Name} has no words."),
    };
}
