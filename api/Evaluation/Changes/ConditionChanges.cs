using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Changes;

/// <summary>What differs between two conditions: the smallest parts of their trees that are not the same.</summary>
internal sealed class ConditionChanges(Labels oldLabels, Labels labels)
{
    private static readonly Text Part = new("条件", "condition");
    private static readonly Text Fact = new("所用数据", "fact");

    private readonly Phrases oldPhrases = new(oldLabels);
    private readonly Phrases phrases = new(labels);

    public IEnumerable<Difference> Between(Node before, Node after) => Between(before, after, negated: false);

    private IEnumerable<Difference> Between(Node before, Node after, bool negated)
    {
        if (Trees.Same(before, after)) return [];
        if (Joint(before, after) is { } op) return Lists([.. Phrases.Parts(before, op)], [.. Phrases.Parts(after, op)], op, negated);
        if (before is NegationNode { Type: OperandType.Boolean } was && after is NegationNode { Type: OperandType.Boolean } now) return Between(was.Operand, now.Operand, !negated);
        if (before is BinaryNode { IsComparison: true } old && after is BinaryNode { IsComparison: true } comparison && Compared(Comparison.Of(old), Comparison.Of(comparison), negated) is { } bound) return [bound];
        return Swapped(before, after) ?? [new(ChangeKind.Condition, Part, oldPhrases.Of(before), phrases.Of(after))];
    }

    // What joins the parts of both, where one of them may have a single part.
    private static Operator? Joint(Node before, Node after) => (Joining(before), Joining(after)) switch
    {
        ({ } one, { } other) => one == other ? one : null,
        ({ } one, null) => one,
        var (_, other) => other,
    };

    private static Operator? Joining(Node node) => node is BinaryNode { IsLogical: true } logical ? logical.Operator : null;

    private Difference[] Lists(List<Node> before, List<Node> after, Operator op, bool negated)
    {
        var pairs = new[] { Trees.Same, HaveSameSubject, ShareMostFacts }.SelectMany(alike => Paired(before, after, alike)).ToList();
        if (before.Count == 1 && after.Count == 1) pairs.AddRange(Paired(before, after, (_, _) => true));
        // Where nothing stayed, the parts say less than the whole.
        if (pairs.Count == 0) return [new(ChangeKind.Condition, Part, Whole(oldPhrases, before, op), Whole(phrases, after, op))];
        var addingIsStrict = op == Operator.And != negated;
        return
        [
            .. pairs.SelectMany(pair => Between(pair.Before, pair.After, negated)),
            .. before.Select(part => new Difference(ChangeKind.Condition, Part, oldPhrases.Of(part), null, addingIsStrict ? Strictness.Looser : Strictness.Stricter)),
            .. after.Select(part => new Difference(ChangeKind.Condition, Part, null, phrases.Of(part), addingIsStrict ? Strictness.Stricter : Strictness.Looser)),
        ];
    }

    // Takes out of both lists what belongs together.
    private static List<(Node Before, Node After)> Paired(List<Node> before, List<Node> after, Func<Node, Node, bool> alike)
    {
        var pairs = new List<(Node, Node)>();
        foreach (var part in before.ToArray())
        {
            if (after.Find(other => alike(part, other)) is not { } partner) continue;
            before.Remove(part);
            after.Remove(partner);
            pairs.Add((part, partner));
        }

        return pairs;
    }

    private static bool HaveSameSubject(Node one, Node other) =>
        one is BinaryNode { IsComparison: true } a && other is BinaryNode { IsComparison: true } b && Trees.Same(Comparison.Of(a).Subject, Comparison.Of(b).Subject);

    private static bool ShareMostFacts(Node one, Node other)
    {
        var (was, now) = (Names(one), Names(other));
        return 2 * was.Intersect(now, StringComparer.Ordinal).Count() >= was.Union(now, StringComparer.Ordinal).Count();
    }

    private static HashSet<string> Names(Node node) => [.. node.All.OfType<SymbolNode>().Select(symbol => symbol.Symbol.Name)];

    private static Text Whole(Phrases phrases, IEnumerable<Node> parts, Operator op) => Phrases.Joined(parts.Select(phrases.Of), op);

    private Difference? Compared(Comparison before, Comparison after, bool negated)
    {
        if (!Trees.Same(before.Subject, after.Subject)) return null;
        var (subject, was, now) = (phrases.Of(after.Subject), oldPhrases.Bound(before), phrases.Bound(after));
        return before.Threshold is { } old && after.Threshold is { } threshold
            ? new(ChangeKind.Threshold, subject, was, now, Solutions.Compare((before.Operator, old), (after.Operator, threshold), DomainOf(after.Subject), negated))
            : new(ChangeKind.Condition, subject, was, now);
    }

    private FactDefinition? DomainOf(Node subject) => subject is SymbolNode symbol ? labels.Find(symbol.Symbol.Name) : null;

    // The facts that took others' places in trees of the same shape; null if anything else differs, too.
    private Difference[]? Swapped(Node before, Node after)
    {
        var pairs = before.All.Zip(after.All).ToArray();
        if (before.All.Count() != after.All.Count() || pairs.Any(pair => !IsAlike(pair.First, pair.Second))) return null;
        var swaps = pairs.Where(pair => pair.First is SymbolNode && !Trees.Same(pair.First, pair.Second)).Select(pair => (((SymbolNode)pair.First).Symbol.Name, ((SymbolNode)pair.Second).Symbol.Name)).Distinct();
        return [.. swaps.Select(swap => new Difference(ChangeKind.FactSwapped, Fact, oldLabels.Named(swap.Item1), labels.Named(swap.Item2)))];
    }

    private static bool IsAlike(Node one, Node other) => (one, other) switch
    {
        (SymbolNode a, SymbolNode b) => a.Type == b.Type,
        (BinaryNode a, BinaryNode b) => a.Operator == b.Operator,
        (CallNode a, CallNode b) => a.Function == b.Function && a.Arguments.Count == b.Arguments.Count,
        (NegationNode, NegationNode) => true,
        (NumberNode or TextNode, NumberNode or TextNode) => Trees.Same(one, other),
        _ => false,
    };
}
