using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Workbooks.Cells;

namespace ScoringGraph.Workbooks.Formulas;

/// <summary>
/// Turns a rule's syntax tree into a spreadsheet formula. Spreadsheets calculate in binary floating point, so no quotient is ever
/// compared: `a / b >= 0.85` becomes `a*100>=b*85`, in whole numbers. Where a number may have decimals, the difference is rounded to
/// <see cref="Digits"/> digits before it is looked at.
/// </summary>
/// <param name="read">How a formula reads a fact or field.</param>
internal sealed class ExpressionFormulas(Func<Symbol, Operand> read)
{
    /// <summary>Differences are looked at to so many digits.</summary>
    public const int Digits = 10;

    /// <summary>The part as a formula; numbers that are not compared are put in parentheses where needed.</summary>
    public string Of(Node node) => node switch
    {
        NumberNode number => Formula.Number(number.Value),
        TextNode text => Formula.Text(text.Value),
        SymbolNode symbol => read(symbol.Symbol).Formula,
        NegationNode { Type: OperandType.Boolean } negation => $"NOT({Of(negation.Operand)})",
        NegationNode negation => $"(-{Of(negation.Operand)})",
        CallNode call => $"{call.Function.ToString().ToUpperInvariant()}({string.Join(",", call.Arguments.Select(argument => $"{Of(argument)}+0"))})",
        BinaryNode { Operator: Operator.And or Operator.Or } logical => $"{logical.Operator.ToString().ToUpperInvariant()}({string.Join(",", Joined(logical, logical.Operator))})",
        BinaryNode { IsComparison: true } comparison => Compared(comparison),
        BinaryNode { Operator: Operator.Add or Operator.Subtract or Operator.Multiply } sum => $"({Of(sum.Left)}{Sign(sum.Operator)}{Of(sum.Right)})",
        _ => throw new InvalidOperationException($"{node.GetType().Name} has no formula of its own."),
    };

    /// <summary>Whether a number, or both parts of a quotient, can be compared as it is: facts and constants themselves, and whatever is made of whole numbers.</summary>
    public bool IsExact(Node node) => node switch
    {
        BinaryNode { Operator: Operator.Divide } division => IsWhole(division.Left) && IsWhole(division.Right),
        _ => node is SymbolNode or NumberNode || IsWhole(node),
    };

    private bool IsWhole(Node node) => node switch
    {
        NumberNode number => number.Value == decimal.Truncate(number.Value),
        SymbolNode symbol => read(symbol.Symbol).IsWhole,
        NegationNode negation => IsWhole(negation.Operand),
        CallNode call => call.Arguments.All(IsWhole),
        BinaryNode { Operator: not Operator.Divide } binary => IsWhole(binary.Left) && IsWhole(binary.Right),
        _ => false,
    };

    private IEnumerable<string> Joined(Node node, Operator op) =>
        node is BinaryNode binary && binary.Operator == op ? Joined(binary.Left, op).Concat(Joined(binary.Right, op)) : [Of(node)];

    private string Compared(BinaryNode comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (left.Type == OperandType.Text)
            return comparison.Operator == Operator.Equal ? $"EXACT({Of(left)},{Of(right)})" : $"NOT(EXACT({Of(left)},{Of(right)}))";
        if (left.Type == OperandType.Boolean) return $"(({Of(left)}){Sign(comparison.Operator)}({Of(right)}))";
        if (left is BinaryNode { Operator: Operator.Divide } share) return Shared(share, right, (own, other) => Compared(own, Sign(comparison.Operator), other));
        if (right is BinaryNode { Operator: Operator.Divide } whole) return Shared(whole, left, (own, other) => Compared(other, Sign(comparison.Operator), own));
        return Compared(new Side(Of(left), IsExact(left)), Sign(comparison.Operator), new Side(Of(right), IsExact(right)));
    }

    // Both sides times the base of the quotient, and times a power of ten that makes a constant whole. A base below 0 turns the order around.
    private string Shared(BinaryNode quotient, Node other, Func<Side, Side, string> compare)
    {
        var (top, bottom, whole) = (Of(quotient.Left), Of(quotient.Right), IsExact(quotient));
        var turn = CanBeNegative(quotient.Right) ? $"*SIGN({bottom})" : "";
        if (other is not NumberNode { Value: var bound })
            return compare(new Side(top + turn, whole && IsWhole(other)), new Side($"{Of(other)}*{bottom}{turn}", whole && IsWhole(other)));
        var scale = ScaleOf(bound);
        return compare(new Side(Times(top, scale) + turn, whole), new Side(Times(bottom, bound * scale) + turn, whole));
    }

    /// <summary>Compares a value, or a quotient with a base above 0, with a constant.</summary>
    /// <param name="top">The value or the numerator.</param>
    /// <param name="bottom">The base; null for 1.</param>
    /// <param name="sign">How they are compared.</param>
    /// <param name="bound">The constant.</param>
    /// <param name="isExact">Whether both parts can be compared as they are.</param>
    public static string Compared(string top, string? bottom, string sign, decimal bound, bool isExact)
    {
        if (bottom is null) return Compared(new Side(top, isExact), sign, new Side(Formula.Number(bound), isExact));
        var scale = ScaleOf(bound);
        return Compared(new Side(Times(top, scale), isExact), sign, new Side(Times(bottom, bound * scale), isExact));
    }

    // The power of ten that makes a number whole.
    private static decimal ScaleOf(decimal number)
    {
        var scale = 1m;
        while (number * scale != decimal.Truncate(number * scale)) scale *= 10m;
        return scale;
    }

    private static string Compared(Side left, string sign, Side right) => left.IsExact && right.IsExact
        ? $"{left.Formula}{sign}{right.Formula}"
        : $"ROUND({left.Formula}-{right.Formula},{Digits}){sign}0";

    /// <summary>Whether a base may be below 0, which turns an order around.</summary>
    public bool CanBeNegative(Node node) => node is SymbolNode symbol ? read(symbol.Symbol).CanBeNegative : node is not NumberNode { Value: >= 0m };

    private static string Times(string formula, decimal factor) => factor == 1m ? formula : $"{formula}*{Formula.Number(factor)}";

    private static string Sign(Operator op) => op switch
    {
        Operator.Equal => "=",
        Operator.NotEqual => "<>",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        Operator.Add => "+",
        Operator.Subtract => "-",
        _ => "*",
    };

    private readonly record struct Side(string Formula, bool IsExact);
}

/// <summary>How a formula reads a fact or field.</summary>
/// <param name="Formula">The cell, or what stands for it.</param>
/// <param name="IsWhole">Whether it holds whole numbers only.</param>
/// <param name="CanBeNegative">Whether it may be below 0.</param>
internal readonly record struct Operand(string Formula, bool IsWhole, bool CanBeNegative);
