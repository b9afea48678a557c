using ScoringGraph.Evaluation.Expressions;
using ScoringGraph.Evaluation.Json;
using ScoringGraph.Evaluation.Schemes;

namespace ScoringGraph.Evaluation.Mutations;

/// <summary>An expression where it stands in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Part">The JSON text that holds it.</param>
/// <param name="Expression">What it says.</param>
/// <param name="Symbols">The names it may use.</param>
/// <param name="DomainOf">What a number that it reads can be when it is asked.</param>
/// <param name="Criterion">The criterion whose question it is; null if it is none's.</param>
internal sealed record WrittenExpression(
    MutableFile File, JsonPart Part, RuleExpression Expression, SymbolTable Symbols, Func<Symbol, Domain> DomainOf, CheckedCriterion? Criterion)
{
    public IEnumerable<Node> Nodes => Expression.Root.All;

    public string TextOf(Node node) => Expression.TextOf(node);

    /// <summary>The mutant with a part of the expression written otherwise; none if it provably means the same.</summary>
    public IEnumerable<Mutant> Rewritten(Node node, string instead) => Rewritten(node.Start, node.End, instead);

    public IEnumerable<Mutant> Rewritten(int start, int end, string instead)
    {
        if (!MeansTheSame(Expression.Text[..start] + instead + Expression.Text[end..])) yield return File.Replace(Part, start, end, instead);
    }

    /// <summary>Where the sign of an operation stands, between its operands and their parentheses.</summary>
    public int SignOf(BinaryNode operation)
    {
        var between = Expression.Text.AsSpan(operation.Left.End, operation.Right.Start - operation.Left.End);
        return operation.Left.End + between.IndexOf(Signs.Of(operation.Operator));
    }

    // What cannot be read is a mistake that lint must find.
    private bool MeansTheSame(string text)
    {
        var part = new JsonPart(JsonKind.String, Part.Place) { Text = text };
        var nonZero = Expression.Symbols.Select(symbol => symbol.Name).ToHashSet(StringComparer.Ordinal);
        return ExpressionReader.Read(part, Symbols, Expression.Root.Type, nonZero, new ProblemList()) is { } other
            && Equivalence.IsProven(Expression, other, DomainOf, Criterion);
    }
}

/// <summary>How operators are written.</summary>
internal static class Signs
{
    private static readonly Dictionary<Operator, string> All = new()
    {
        [Operator.Or] = "||",
        [Operator.And] = "&&",
        [Operator.Equal] = "==",
        [Operator.NotEqual] = "!=",
        [Operator.Less] = "<",
        [Operator.LessOrEqual] = "<=",
        [Operator.Greater] = ">",
        [Operator.GreaterOrEqual] = ">=",
        [Operator.Add] = "+",
        [Operator.Subtract] = "-",
        [Operator.Multiply] = "*",
        [Operator.Divide] = "/",
    };

    public static string Of(Operator op) => All[op];
}
