using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Scoring;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Counterfactuals;

/// <summary>
/// The values of one fact at which something about an expression turns: a comparison its answer, a minimum its choice, a divisor
/// its sign. Between two neighbouring turns every answer stays the same, so no other values need to be looked at.
/// </summary>
internal sealed class Turns
{
    private readonly int fact;
    private readonly FactRow row;
    private readonly SortedSet<Rational> values = [];
    private bool isKnown = true;

    private Turns(int fact, FactRow row) => (this.fact, this.row) = (fact, row);

    /// <summary>The turns; null if the expression is too intricate to solve for the fact.</summary>
    /// <param name="fact">The fact that changes, by catalogue index.</param>
    /// <param name="row">All others.</param>
    /// <param name="condition">A condition.</param>
    /// <param name="amount">A number, if there is one.</param>
    /// <param name="targets">What the number is compared with.</param>
    public static IReadOnlyCollection<Rational>? Of(int fact, FactRow row, Node condition, Node? amount = null, params IReadOnlyList<Rational> targets)
    {
        try
        {
            var turns = new Turns(fact, row);
            turns.Look(condition);
            if (amount is not null)
            {
                turns.Look(amount);
                foreach (var target in targets) turns.Meet(turns.FormsOf(amount), [Form.Of(target)]);
            }

            return turns.isKnown ? turns.values : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private void Look(Node node)
    {
        foreach (var part in node.Parts) Look(part);
        switch (node)
        {
            case BinaryNode { IsComparison: true, Left.Type: OperandType.Number } comparison: Meet(FormsOf(comparison.Left), FormsOf(comparison.Right)); break;
            case BinaryNode { Operator: Operator.Divide } quotient: Meet(FormsOf(quotient.Right), [Form.Of(0)]); break;
            case CallNode { Function: Function.Abs } call: Meet(FormsOf(call.Arguments[0]), [Form.Of(0)]); break;
            case CallNode call: Meet(FormsOf(call.Arguments[0]), FormsOf(call.Arguments[1])); break;
        }
    }

    private void Meet(IReadOnlyList<Form> some, IReadOnlyList<Form> others)
    {
        foreach (var one in some)
            foreach (var other in others)
                if (one.Meets(other) is { } turns) values.UnionWith(turns);
                else isKnown = false;
    }

    // What a number can be, part by part; nothing where it divides by what is 0 anyway.
    private IReadOnlyList<Form> FormsOf(Node node) => node switch
    {
        NumberNode number => [Form.Of(number.Value)],
        SymbolNode symbol => [symbol.Symbol.Index == fact ? Form.Itself : Form.Of(row.Number(symbol.Symbol.Index))],
        NegationNode negation => [.. FormsOf(negation.Operand).Select(form => -form)],
        CallNode { Function: Function.Abs } call => [.. FormsOf(call.Arguments[0]).SelectMany(form => new[] { form, -form })],
        CallNode call => [.. call.Arguments.SelectMany(FormsOf)],
        BinaryNode binary => [.. from left in FormsOf(binary.Left) from right in FormsOf(binary.Right) let form = Joined(binary.Operator, left, right) where form is not null select form.Value],
        _ => [],
    };

    private Form? Joined(Operator op, Form left, Form right)
    {
        if (op == Operator.Divide && right is { A.IsZero: true, B.IsZero: true }) return null;
        var joined = op switch
        {
            Operator.Add => left.Plus(right),
            Operator.Subtract => left.Plus(-right),
            Operator.Multiply => left.Times(right),
            _ => left.Over(right),
        };
        isKnown &= joined is not null;
        return joined;
    }
}
