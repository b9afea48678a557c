using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Schemes;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>Takes conditions apart: lists, ranges, and guards against a base of 0, which people write as remarks.</summary>
internal sealed class Requirements(Labels labels, Phrases phrases)
{
    public Requirement Of(CheckedCriterion criterion)
    {
        var root = criterion.Condition.Root;
        var unassessed = criterion.Criterion.UnassessedIfZero;
        var op = root is BinaryNode { Operator: Operator.Or } either && Guard(either) is null ? Operator.Or : Operator.And;
        var parts = Phrases.Parts(root, op).Where(part => op == Operator.Or || !HoldsAnyway(part, unassessed)).ToList();
        var remarks = new List<Text>();
        var bases = parts.Select(BaseAbove0).OfType<string>().Where(name => op == Operator.And && Divides(parts, name)).ToHashSet(StringComparer.Ordinal);
        parts.RemoveAll(part => BaseAbove0(part) is { } name && bases.Contains(name));
        var items = Ranges(parts).Select((item, index) => Item(item, parts.Count > 1 ? index + 1 : 0, remarks)).ToArray();
        remarks.AddRange(bases.Select(name => With0(name, "视为未达到", "this counts as not met")));
        remarks.AddRange(unassessed.Select(name => With0(name, "无从评价，按缺少数据处理", "nothing can be assessed, which counts as a missing fact")));
        remarks.AddRange(criterion.Criterion.NeededOnlyIf.Select(pair => Needed(pair.Key, pair.Value)));
        return new Requirement(op == Operator.And, items, remarks);
    }

    private Text Item((Node Node, Text Words) item, int number, List<Text> remarks)
    {
        if (item.Node is not BinaryNode { Operator: Operator.Or } either || Guard(either) is not { } name) return item.Words;
        remarks.Add(number == 0 ? With0(name, "视为达到", "this counts as met") : With0(name, $"第（{number}）项视为达到", $"({number}) counts as met"));
        return phrases.Of(either.Right);
    }

    private Text With0(string name, string zh, string en)
    {
        var label = labels.Of(name);
        var isCount = labels.Find(name).Type == FactType.Integer;
        return new($"{label.Zh}为 0 的，{zh}", isCount ? $"with no {label.En}, {en}" : $"with {label.En} at 0, {en}");
    }

    private Text Needed(string name, string onlyIf)
    {
        var (fact, flag) = (labels.Of(name), labels.Of(onlyIf));
        return new($"{Chinese.Whoever(flag.Zh)}，才须填报{fact.Zh}", $"{fact.En} is needed only if: {flag.En}");
    }

    // Two bounds of the same amount are one range.
    private List<(Node Node, Text Words)> Ranges(List<Node> parts)
    {
        var items = new List<(Node, Text)>();
        for (var index = 0; index < parts.Count; index++)
        {
            var next = index + 1 < parts.Count ? parts[index + 1] : null;
            if (Limit(parts[index]) is { Operator: Operator.GreaterOrEqual } low && Limit(next) is { Operator: Operator.LessOrEqual } high
                && Trees.Same(low.Subject, high.Subject) && low.Threshold < high.Threshold)
            {
                items.Add((parts[index], phrases.Between(low.Subject, low.Threshold!.Value, high.Threshold!.Value)));
                index++;
            }
            else
            {
                items.Add((parts[index], phrases.Of(parts[index])));
            }
        }

        return items;
    }

    private static Comparison? Limit(Node? node) =>
        node is BinaryNode { IsComparison: true } comparison && Comparison.Of(comparison) is { Threshold: not null, Subject: not BinaryNode } limit ? limit : null;

    // What the declared range of a fact promises need not be asked for.
    private bool HoldsAnyway(Node node, IReadOnlyList<string> unassessed)
    {
        if (Limit(node) is not { Subject: SymbolNode symbol, Threshold: { } bound } limit) return false;
        var fact = labels.Find(symbol.Symbol.Name);
        return limit.Operator switch
        {
            Operator.GreaterOrEqual => fact.Min >= bound,
            Operator.Greater => fact.Min > bound || (bound == 0m && fact.Min == 0m && unassessed.Contains(fact.Name)),
            Operator.LessOrEqual => fact.Max <= bound,
            Operator.Less => fact.Max < bound,
            _ => false,
        };
    }

    // `b == 0 || a / b >= 1` names b.
    private static string? Guard(BinaryNode either) =>
        either.Left is BinaryNode { Operator: Operator.Equal, Left: SymbolNode symbol, Right: NumberNode { Value: 0m } } && Divides([either.Right], symbol.Symbol.Name) ? symbol.Symbol.Name : null;

    private static string? BaseAbove0(Node node) =>
        Limit(node) is { Operator: Operator.Greater or Operator.NotEqual, Threshold: 0m, Subject: SymbolNode symbol } ? symbol.Symbol.Name : null;

    private static bool Divides(IEnumerable<Node> parts, string name) =>
        parts.SelectMany(part => part.All).Any(node => node is BinaryNode { Operator: Operator.Divide, Right: SymbolNode symbol } && symbol.Symbol.Name == name);
}
