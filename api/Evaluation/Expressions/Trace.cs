using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>A part of an expression with the value it had: a view of the values that an evaluation left behind.</summary>
public sealed class Trace
{
    private static readonly Text DividedByZero = new("除数为 0", "division by zero");
    private static readonly Text TooLarge = new("结果过大", "the result is too large");

    private readonly TraceValue[] values;

    internal Trace(RuleExpression expression, Node node, TraceValue[] values) => (Expression, Node, this.values) = (expression, node, values);

    /// <summary>The expression it is a part of.</summary>
    public RuleExpression Expression { get; }

    /// <summary>The part.</summary>
    public Node Node { get; }

    /// <summary>The part as its author wrote it.</summary>
    public string Text => Expression.TextOf(Node);

    /// <summary>A bool, a <see cref="Rational"/> or a string; null if it was not evaluated or failed.</summary>
    public object? Value => Own.Kind switch
    {
        TraceKind.Yes => true,
        TraceKind.No => false,
        TraceKind.Number => Own.Number,
        TraceKind.Text => Own.Text,
        _ => null,
    };

    /// <summary>What broke here; null if nothing did.</summary>
    public Text? Failure => Own.Kind switch
    {
        TraceKind.DividedByZero => DividedByZero,
        TraceKind.TooLarge => TooLarge,
        _ => null,
    };

    /// <summary>False if `&amp;&amp;` or `||` was decided before it.</summary>
    public bool Evaluated => Own.Kind != TraceKind.NotEvaluated;

    /// <summary>The parts it is made of; none of a part that was not evaluated.</summary>
    public IReadOnlyList<Trace> Parts => Evaluated ? [.. Node.Parts.Select(part => new Trace(Expression, part, values))] : [];

    /// <summary>How far a comparison is from turning over: left minus right; null for anything else.</summary>
    public Rational? Margin => Node is BinaryNode { IsComparison: true } && Parts is [{ Value: Rational left }, { Value: Rational right }] ? left - right : null;

    private ref readonly TraceValue Own => ref values[Node.Id];
}
