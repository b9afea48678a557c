using ScoringGraph.Evaluation.Explanations;
using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Sentences;

/// <summary>Turns parts of an expression into words, for rules, their changes and their explanations alike.</summary>
internal sealed class Phrases(Labels labels)
{
    /// <summary>A condition or an amount, as it stands in the middle of a sentence.</summary>
    public Text Of(Node node) => node switch
    {
        BinaryNode { IsComparison: true } comparison => Compared(Comparison.Of(comparison)),
        BinaryNode { IsLogical: true } logical => Joined(Parts(logical, logical.Operator).Select(Inner), logical.Operator),
        NegationNode { Type: OperandType.Boolean } negation => Negated(Of(negation.Operand)),
        SymbolNode symbol => labels.Of(symbol.Symbol.Name),
        NumberNode number => Same(Numbers.Show(number.Value)),
        TextNode text => Same($"“{text.Value}”"),
        NegationNode negation => Amounts("-{0}", "-{0}", negation.Operand),
        CallNode call => Called(call),
        BinaryNode { Operator: Operator.Divide } quotient => Quotient(quotient),
        BinaryNode binary => Amounts($"{{0}} {Operators.Sign(binary.Operator)} {{1}}", $"{{0}} {Operators.Sign(binary.Operator)} {{1}}", binary.Left, binary.Right),
        _ => throw new InvalidOperationException($"{node.GetType().Name} has no words."),
    };

    /// <summary>`≥50%`, `≥20 个`: a comparison without its subject.</summary>
    public Text Bound(Comparison comparison)
    {
        var value = Value(comparison);
        var sign = Operators.Sign(comparison.Operator);
        return new($"{sign}{value.Zh}", $"{sign}{value.En}");
    }

    /// <summary>A value as it is compared: a share in percent, `5/11 ≈ 45.45%`.</summary>
    public string Shown(Node subject, Rational value) => IsShare(subject) ? Numbers.Percent(value) : Numbers.Show(value);

    /// <summary>How far a value is from its threshold.</summary>
    public Text Distance(Node subject, Rational distance) => IsShare(subject)
        ? new($"{Numbers.Hundredfold(distance)} 个百分点", Numbers.Count(Numbers.Hundredfold(distance), "percentage point"))
        : new(Numbers.Show(distance), Numbers.Show(distance));

    /// <summary>True for a quotient of counts of the same unit, which people read in percent.</summary>
    public bool IsShare(Node node) =>
        node is BinaryNode { Operator: Operator.Divide } quotient && Counted(quotient.Left) is { } part && Counted(quotient.Right) is { } whole && part == whole;

    private Measured Measure(Node node) => node is not SymbolNode { Symbol.Name: var name } ? Measured.Amount
        : labels.IsMonth(name) ? Measured.Month
        : labels.Find(name).Type == FactType.Integer ? Measured.Count
        : Measured.Amount;

    private bool IsCount(Node node) => Measure(node) == Measured.Count;

    /// <summary>`x` lies from one number to another.</summary>
    public Text Between(Node subject, decimal low, decimal high)
    {
        var words = Of(subject);
        var (from, to) = (Numbers.Show(low), Limit(subject, high));
        return IsPlural(subject, high)
            ? new($"{words.Zh}在 {from} 至 {to.Zh}之间", $"{from} to {Numbers.Show(high)} {words.En}")
            : new($"{words.Zh}在 {from} 至 {to.Zh}之间", $"{words.En}, {from} to {to.En}");
    }

    private Text Compared(Comparison comparison)
    {
        var (subject, value, op) = (Of(comparison.Subject), Value(comparison), comparison.Operator);
        if (comparison.Bound is TextNode) return op == Operator.Equal ? new($"{subject.Zh}为{value.Zh}", $"{subject.En} is {value.En}") : new($"{subject.Zh}不是{value.Zh}", $"{subject.En} is not {value.En}");
        var measure = Measure(comparison.Subject);
        var isCount = measure == Measured.Count;
        if (comparison.Threshold is not { } number)
            return new($"{subject.Zh}{Operators.Zh(op, measure)}{value.Zh}", $"{subject.En}, {(isCount && IsCount(comparison.Bound) ? Operators.ManyEn(op) : Operators.En(op, measure))} {value.En}");
        var zh = $"{subject.Zh}{(IsShare(comparison.Subject) && number == 1m && op == Operator.GreaterOrEqual ? "达到" : Operators.Zh(op, measure))} {value.Zh}";
        if (comparison.Subject is BinaryNode { Operator: Operator.Divide } quotient && IsShare(quotient))
            return new(zh, $"{Inner(quotient.Left).En}, {(number == 1m && op == Operator.GreaterOrEqual ? "reaching" : Operators.En(op, Measured.Amount))} {value.En} of {Inner(quotient.Right).En}");
        if (!isCount || !IsPlural(comparison.Subject, number)) return new(zh, $"{subject.En}, {Operators.En(op, measure)} {(isCount && Names(comparison.Subject) ? Numbers.Show(number) : value.En)}");
        return new(zh, number == 0m && op == Operator.Equal ? $"no {subject.En}" : $"{Operators.En(op, Measured.Count)} {Numbers.Show(number)} {subject.En}");
    }

    // `at least 20 cases reported` reads better than `cases reported, at least 20 cases`, where the label names what is counted.
    private bool IsPlural(Node subject, decimal number) => number == 0m || (number != 1m && Names(subject));

    private bool Names(Node subject) =>
        subject is SymbolNode symbol && labels.Find(symbol.Symbol.Name) is { Unit: { } unit } fact && fact.Label.En.Contains(unit.En, StringComparison.OrdinalIgnoreCase);

    private Text Value(Comparison comparison) => comparison switch
    {
        { Threshold: { } number } => Limit(comparison.Subject, number),
        { Bound: TextNode text, Subject: SymbolNode symbol } => Quoted(labels.Choice(symbol.Symbol.Name, text.Value)),
        _ => Inner(comparison.Bound),
    };

    private Text Limit(Node subject, decimal number) => number == 0m ? Same("0")
        : IsShare(subject) ? Same($"{Numbers.Show(number * 100m)}%")
        : Labels.Quantity(Numbers.Show(number), subject is SymbolNode symbol ? labels.Find(symbol.Symbol.Name).Unit : null);

    private Text Quotient(BinaryNode quotient) => IsShare(quotient)
        ? Amounts("{0}占{1}的比例", "{0} as a share of {1}", quotient.Left, quotient.Right)
        : Amounts("{0}与{1}之比", "the ratio of {0} to {1}", quotient.Left, quotient.Right);

    private Text Called(CallNode call) => call.Function switch
    {
        Function.Min => Amounts("{0}与{1}中的较小者", "the smaller of {0} and {1}", [.. call.Arguments]),
        Function.Max => Amounts("{0}与{1}中的较大者", "the larger of {0} and {1}", [.. call.Arguments]),
        _ => Amounts("{0}的绝对值", "the size of {0}", [.. call.Arguments]),
    };

    private Text Amounts(string zh, string en, params Node[] operands)
    {
        var words = operands.Select(Inner).ToArray();
        return new(Filled(zh, words.Select(word => word.Zh)), Filled(en, words.Select(word => word.En)));
    }

    private static string Filled(string form, IEnumerable<string> words) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, [.. words]);

    /// <summary>Several conditions that `&amp;&amp;` or `||` joins.</summary>
    public static Text Joined(IEnumerable<Text> conditions, Operator op)
    {
        var parts = conditions.ToArray();
        return op == Operator.And
            ? new(string.Join("，且", parts.Select(part => part.Zh)), string.Join(" and ", parts.Select(part => part.En)))
            : new(string.Join("，或", parts.Select(part => part.Zh)), string.Join(" or ", parts.Select(part => part.En)));
    }

    /// <summary>What `&amp;&amp;` or `||` joins, however it was nested.</summary>
    public static IEnumerable<Node> Parts(Node node, Operator op) =>
        node is BinaryNode binary && binary.Operator == op ? Parts(binary.Left, op).Concat(Parts(binary.Right, op)) : [node];

    private Text Inner(Node node)
    {
        var words = Of(node);
        return node is BinaryNode { IsComparison: false } or NegationNode { Type: OperandType.Number } ? new($"（{words.Zh}）", $"({words.En})") : words;
    }

    // The number of things of a kind: their unit; null if anything else, or things of several kinds.
    private string? Counted(Node node) => node switch
    {
        SymbolNode symbol when IsCount(symbol) => labels.Find(symbol.Symbol.Name).Unit?.Zh ?? "",
        BinaryNode { Operator: Operator.Add or Operator.Subtract } sum when Counted(sum.Left) is { } left && left == Counted(sum.Right) => left,
        _ => null,
    };

    private static Text Negated(Text words) => new($"“{words.Zh}”不成立", $"not “{words.En}”");

    private static Text Quoted(Text words) => new($"“{words.Zh}”", $"“{words.En}”");

    private static Text Same(string words) => new(words, words);
}
