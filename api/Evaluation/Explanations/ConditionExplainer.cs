using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Explanations;

/// <summary>Turns the trace of an expression into claims, in the words of the facts' labels.</summary>
internal sealed class ConditionExplainer(FactCatalogue facts)
{
    public Explanation Explain(Trace trace)
    {
        if (!trace.Evaluated)
            return Condition(trace, $"{Phrase(trace.Node, Language.Zh)}：未评价（前面的部分已有结论）", $"{Phrase(trace.Node, Language.En)}: not evaluated, the part before it decided", []);
        if (trace.Failure is { } failure)
            return Condition(trace, $"{Phrase(trace.Node, Language.Zh)}：无法计算，{failure.Zh}", $"{Phrase(trace.Node, Language.En)}: cannot be computed, {failure.En}", trace.Parts.Select(Explain));
        return trace.Node switch
        {
            BinaryNode { IsLogical: true } logical => Logical(trace, logical.Operator),
            BinaryNode { IsComparison: true } => Comparison(trace),
            SymbolNode symbol => Fact(symbol.Symbol.Name, trace.Value!),
            NegationNode { Type: OperandType.Boolean } => Condition(trace, $"“{Phrase(trace.Parts[0].Node, Language.Zh)}”不成立：{Holds(trace).Zh}", $"not \"{Phrase(trace.Parts[0].Node, Language.En)}\": {Holds(trace).En}", trace.Parts.Select(Explain)),
            _ => Amount(trace),
        };
    }

    /// <summary>A number that was computed, and the facts it was computed from.</summary>
    public Explanation Amount(Trace trace) =>
        trace.Node is SymbolNode lone
            ? Fact(lone.Symbol.Name, trace.Value!)
            : trace.Value is Rational value
            ? Explanation.Claim(
                ClaimKind.Amount,
                $"{Phrase(trace.Node, Language.Zh)} = {Numbers.Show(value)}",
                $"{Phrase(trace.Node, Language.En)} = {Numbers.Show(value)}",
                Facts(trace)) with
            { Value = Numbers.Exact(value) }
            : Explain(trace);

    public Explanation Fact(string name, object value)
    {
        var definition = facts.Find(name)!;
        var unit = definition.Unit;
        var (zh, en, text) = value switch
        {
            bool yes => (yes ? "是" : "否", yes ? "yes" : "no", yes ? "true" : "false"),
            Rational number => ($"{number}{unit?.Zh}", $"{number}{(unit is null ? "" : " " + unit.En)}", number.ToString()),
            decimal number => ($"{Numbers.Show(number)}{unit?.Zh}", $"{Numbers.Show(number)}{(unit is null ? "" : " " + unit.En)}", Numbers.Show(number)),
            string choice => (Label(definition, choice).Zh, Label(definition, choice).En, choice),
            _ => ($"{((IReadOnlyList<FactRecord>)value).Count} 条", Numbers.Count($"{((IReadOnlyList<FactRecord>)value).Count}", "record"), ""),
        };
        return Explanation.Claim(ClaimKind.Fact, $"{definition.Label.Zh}：{zh}", $"{definition.Label.En}: {en}") with { Value = text };
    }

    private static Text Label(FactDefinition definition, string choice) =>
        definition.Choices.FirstOrDefault(item => item.Code == choice)?.Label ?? new Text(choice, choice);

    private Explanation Logical(Trace trace, Operator op)
    {
        var parts = Flatten(trace, op).Select(Explain).ToArray();
        var holds = Holds(trace);
        return op == Operator.And
            ? Condition(trace, $"{parts.Length} 项要求全部满足：{holds.Zh}", $"{(parts.Length == 2 ? "Both" : $"All {parts.Length}")} requirements hold: {holds.En}", parts)
            : Condition(trace, $"{parts.Length} 项中至少一项满足：{holds.Zh}", $"At least one of the {parts.Length} holds: {holds.En}", parts);
    }

    private static IEnumerable<Trace> Flatten(Trace trace, Operator op) =>
        trace.Node is BinaryNode binary && binary.Operator == op && trace.Parts.Count == 2 ? Flatten(trace.Parts[0], op).Concat(Flatten(trace.Parts[1], op)) : [trace];

    private Explanation Comparison(Trace trace)
    {
        var (left, right) = (trace.Parts[0], trace.Parts[1]);
        var holds = Holds(trace);
        if (left.Value is not Rational a || right.Value is not Rational b || trace.Margin is not { } margin)
            return Condition(trace, $"{Phrase(trace.Node, Language.Zh)}：{holds.Zh}", $"{Phrase(trace.Node, Language.En)}: {holds.En}", trace.Parts.SelectMany(Facts));
        // The constant is the threshold on whichever side its author wrote it.
        var (value, threshold, distance) = left.Node is NumberNode ? (b, a, -margin) : (a, b, margin);
        // How far from equal is of interest only where more or less decides.
        var away = trace.Node is BinaryNode { Operator: Operator.Equal or Operator.NotEqual } ? new Text("", "")
            : distance == Rational.Zero ? new Text("，恰好相等", ", exactly equal")
            : distance > Rational.Zero ? new Text($"，高出 {Numbers.Show(distance)}", $", {Numbers.Show(distance)} above")
            : new Text($"，低了 {Numbers.Show(-distance)}", $", {Numbers.Show(-distance)} below");
        return Condition(
            trace,
            $"{Phrase(trace.Node, Language.Zh)}：{holds.Zh}（实为 {Numbers.Show(value)}{away.Zh}）",
            $"{Phrase(trace.Node, Language.En)}: {holds.En} (it is {Numbers.Show(value)}{away.En})",
            trace.Parts.SelectMany(Facts)) with
        { Value = Numbers.Exact(value), Threshold = Numbers.Exact(threshold), Margin = Numbers.Exact(distance) };
    }

    private IEnumerable<Explanation> Facts(Trace trace) => trace.Node is SymbolNode symbol ? [Fact(symbol.Symbol.Name, trace.Value!)] : trace.Parts.SelectMany(Facts);

    private static Explanation Condition(Trace trace, string zh, string en, IEnumerable<Explanation> because) =>
        Explanation.Claim(ClaimKind.Condition, zh, en, because) with { Holds = trace.Value as bool? };

    private static Text Holds(Trace trace) => trace.Value switch
    {
        true => new("成立", "yes"),
        false => new("不成立", "no"),
        _ => new("无法计算", "cannot be computed"),
    };

    /// <summary>A part of a rule in the words of the facts' labels.</summary>
    public string Phrase(Node node, Language language) => node switch
    {
        NumberNode number => Numbers.Show(number.Value),
        TextNode text => $"“{text.Value}”",
        SymbolNode symbol => facts.Find(symbol.Symbol.Name)!.Label.In(language),
        NegationNode { Type: OperandType.Boolean } negation => language == Language.Zh ? $"非（{Phrase(negation.Operand, language)}）" : $"not ({Phrase(negation.Operand, language)})",
        NegationNode negation => $"-{Phrase(negation.Operand, language)}",
        CallNode call => $"{Name(call.Function, language)}({string.Join(", ", call.Arguments.Select(argument => Phrase(argument, language)))})",
        BinaryNode binary => $"{Inner(binary.Left, language)} {Sign(binary.Operator, language)} {Inner(binary.Right, language)}",
        _ => "",
    };

    private string Inner(Node node, Language language) =>
        node is BinaryNode { Operator: Operator.Add or Operator.Subtract or Operator.And or Operator.Or } ? $"({Phrase(node, language)})" : Phrase(node, language);

    private static string Name(Function function, Language language) => (function, language) switch
    {
        (Function.Min, Language.Zh) => "较小者",
        (Function.Max, Language.Zh) => "较大者",
        (Function.Abs, Language.Zh) => "绝对值",
        (Function.Min, _) => "the smaller of ",
        (Function.Max, _) => "the larger of ",
        _ => "the size of ",
    };

    private static string Sign(Operator op, Language language) => op switch
    {
        Operator.And => language == Language.Zh ? "且" : "and",
        Operator.Or => language == Language.Zh ? "或" : "or",
        Operator.Equal => "=",
        Operator.NotEqual => "≠",
        Operator.Less => "<",
        Operator.LessOrEqual => "≤",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => "≥",
        Operator.Add => "+",
        Operator.Subtract => "−",
        Operator.Multiply => "×",
        _ => "÷",
    };
}
