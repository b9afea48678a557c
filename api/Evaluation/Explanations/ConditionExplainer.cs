using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Sentences;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>Turns the trace of an expression into claims, in the words that the rule itself is told in.</summary>
internal sealed class ConditionExplainer
{
    private readonly Labels labels;
    private readonly Phrases phrases;

    public ConditionExplainer(FactCatalogue facts)
    {
        labels = Labels.OfFacts(facts);
        phrases = new Phrases(labels);
    }

    public Explanation Explain(Trace trace)
    {
        if (!trace.Evaluated) return Condition(trace, new("未评价（前面的部分已有结论）", "not evaluated, the part before it decided"), []);
        if (trace.Failure is { } failure) return Condition(trace, new($"无法计算，{failure.Zh}", $"cannot be computed, {failure.En}"), trace.Parts.Select(Explain));
        return trace.Node switch
        {
            BinaryNode { IsLogical: true } logical => Logical(trace, logical.Operator),
            BinaryNode { IsComparison: true } comparison => Compared(trace, comparison),
            SymbolNode symbol => Fact(symbol.Symbol.Name, trace.Value!),
            NegationNode { Type: OperandType.Boolean } => Condition(trace, Holds(trace), trace.Parts.Select(Explain)),
            _ => Amount(trace),
        };
    }

    /// <summary>A number that was computed, and the facts it was computed from.</summary>
    public Explanation Amount(Trace trace)
    {
        if (trace.Node is SymbolNode lone) return Fact(lone.Symbol.Name, trace.Value!);
        if (trace.Value is not Rational value) return Explain(trace);
        var (words, shown) = (phrases.Of(trace.Node), phrases.Shown(trace.Node, value));
        return Explanation.Claim(ClaimKind.Amount, $"{words.Zh} = {shown}", $"{English.Sentence(words.En)} = {shown}", Facts(trace)) with { Value = Numbers.Exact(value) };
    }

    public Explanation Fact(string name, object value)
    {
        var definition = labels.Find(name);
        var (words, text) = value switch
        {
            bool yes => (yes ? new Text("是", "yes") : new Text("否", "no"), yes ? "true" : "false"),
            Rational number => (Labels.Quantity(number.ToString(), definition.Unit), number.ToString()),
            decimal number => (Labels.Quantity(Numbers.Show(number), definition.Unit), Numbers.Show(number)),
            string choice => (labels.Choice(name, choice), choice),
            _ => (Labels.Quantity($"{((IReadOnlyList<FactRecord>)value).Count}", new("条", "records")), ""),
        };
        return Explanation.Claim(ClaimKind.Fact, $"{definition.Label.Zh}：{words.Zh}", $"{definition.Label.En}: {words.En}") with { Value = text, Fact = name };
    }

    private Explanation Logical(Trace trace, Operator op)
    {
        var parts = Flatten(trace, op).Select(Explain).ToArray();
        var holds = Holds(trace);
        var (zh, en) = op == Operator.And
            ? ($"{parts.Length} 项要求全部满足", $"{(parts.Length == 2 ? "Both" : $"All {parts.Length}")} requirements hold")
            : ($"{parts.Length} 项中至少一项满足", $"At least one of the {parts.Length} holds");
        return Explanation.Claim(ClaimKind.Condition, $"{zh}：{holds.Zh}", $"{en}: {holds.En}", parts) with { Holds = trace.Value as bool? };
    }

    private static IEnumerable<Trace> Flatten(Trace trace, Operator op) =>
        trace.Node is BinaryNode binary && binary.Operator == op && trace.Parts.Count == 2 ? Flatten(trace.Parts[0], op).Concat(Flatten(trace.Parts[1], op)) : [trace];

    private Explanation Compared(Trace trace, BinaryNode node)
    {
        var holds = Holds(trace);
        if (trace.Parts[0].Value is not Rational left || trace.Parts[1].Value is not Rational right || trace.Margin is not { } margin)
            return Condition(trace, holds, trace.Parts.SelectMany(Facts));
        // The constant is the threshold on whichever side its author wrote it.
        var comparison = Comparison.Of(node);
        var (value, threshold, distance) = ReferenceEquals(comparison.Subject, node.Left) ? (left, right, margin) : (right, left, -margin);
        // How far from equal is of interest only where more or less decides.
        var away = comparison.Operator is Operator.Equal or Operator.NotEqual ? new Text("", "") : Away(comparison.Subject, distance);
        var shown = phrases.Shown(comparison.Subject, value);
        return Condition(trace, new($"{holds.Zh}（实为 {shown}{away.Zh}）", $"{holds.En} (it is {shown}{away.En})"), trace.Parts.SelectMany(Facts)) with
        { Value = Numbers.Exact(value), Threshold = Numbers.Exact(threshold), Margin = Numbers.Exact(distance) };
    }

    private Text Away(Node subject, Rational distance)
    {
        if (distance == Rational.Zero) return new("，恰好相等", ", exactly equal");
        var size = phrases.Distance(subject, distance > Rational.Zero ? distance : -distance);
        return distance > Rational.Zero ? new($"，高出 {size.Zh}", $", {size.En} above") : new($"，低了 {size.Zh}", $", {size.En} below");
    }

    private IEnumerable<Explanation> Facts(Trace trace) => trace.Node is SymbolNode symbol ? [Fact(symbol.Symbol.Name, trace.Value!)] : trace.Parts.SelectMany(Facts);

    private Explanation Condition(Trace trace, Text said, IEnumerable<Explanation> because)
    {
        var words = phrases.Of(trace.Node);
        return Explanation.Claim(ClaimKind.Condition, $"{words.Zh}：{said.Zh}", $"{English.Sentence(words.En)}: {said.En}", because) with { Holds = trace.Value as bool? };
    }

    private static Text Holds(Trace trace) => trace.Value switch
    {
        true => new("成立", "yes"),
        false => new("不成立", "no"),
        _ => new("无法计算", "cannot be computed"),
    };
}
