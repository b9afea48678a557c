using ScoringGraph.Scoring;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>A part of an expression with the value it had: a view of the values that an evaluation left behind.</summary>
public sealed class Trace
{
    private static readonly Text DividedByZero = new("除数为 0", "division by zero");
    private static readonly Text TooLarge = new("结果过大", "the result is too large");

    private readonly TraceFrame frame;

    internal Trace(RuleExpression expression, Node node, TraceFrame frame) => (Expression, Node, this.frame) = (expression, node, frame);

    /// <summary>The expression it is a part of.</summary>
    public RuleExpression Expression { get; }

    /// <summary>The part.</summary>
    public Node Node { get; }

    /// <summary>The part as its author wrote it.</summary>
    public string Text => Expression.TextOf(Node);

    /// <summary>A bool, a <see cref="Rational"/> or a string; null if it was not evaluated or failed.</summary>
    public object? Value => Kind switch
    {
        TraceKind.Yes => true,
        TraceKind.No => false,
        TraceKind.Number => NumberOf(Node),
        TraceKind.Text => TextOf(Node),
        _ => null,
    };

    /// <summary>What broke here; null if nothing did.</summary>
    public Text? Failure => Kind switch
    {
        TraceKind.DividedByZero => DividedByZero,
        TraceKind.TooLarge => TooLarge,
        _ => null,
    };

    /// <summary>False if `&amp;&amp;` or `||` was decided before it.</summary>
    public bool Evaluated => Kind != TraceKind.NotEvaluated;

    /// <summary>The parts it is made of; none of a part that was not evaluated.</summary>
    public IReadOnlyList<Trace> Parts => Evaluated ? [.. Node.Parts.Select(part => new Trace(Expression, part, frame))] : [];

    /// <summary>How far a comparison is from turning over: left minus right; null for anything else, or if that takes more than 28 digits.</summary>
    public Rational? Margin
    {
        get
        {
            if (Node is not BinaryNode { IsComparison: true } || Parts is not [{ Value: Rational left }, { Value: Rational right }]) return null;
            try
            {
                return left - right;
            }
            catch (OverflowException)
            {
                return null;
            }
        }
    }

    private TraceKind Kind => frame.Kind(Node.Id);

    private Rational NumberOf(Node node) => node switch
    {
        NumberNode number => number.Value,
        BinaryNode { Operator: Operator.Divide } quotient => NumberOf(quotient.Left) / NumberOf(quotient.Right),
        _ => frame.Number(Expression.Layout.PlaceOf(node)),
    };

    private string TextOf(Node node) => node is TextNode text ? text.Value : frame.Text(Expression.Layout.PlaceOf(node));
}
