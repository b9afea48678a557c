using System.Linq.Expressions;
using System.Reflection;
using ScoringGraph.Scoring.Facts;

namespace ScoringGraph.Evaluation.Expressions;

/// <summary>
/// Compiles a checked expression into a delegate that leaves the value of every part in a frame. What an operator does comes
/// from <see cref="ExpressionCompiler"/>, so that a trace says what the score does; only what happens when it breaks is told here.
/// </summary>
internal sealed class TraceCompiler
{
    private static readonly ParameterExpression Frame = Expression.Parameter(typeof(TraceFrame), "frame");
    private static readonly Dictionary<string, MethodInfo> Methods = typeof(TraceFrame).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).ToDictionary(method => method.Name);

    private readonly TraceLayout layout;
    private readonly Func<Symbol, Expression> read;

    private TraceCompiler(TraceLayout layout, Func<Symbol, Expression> read) => (this.layout, this.read) = (layout, read);

    public static Action<FactRow, TraceFrame> OverFacts(Node root, TraceLayout layout)
    {
        var row = Expression.Parameter(typeof(FactRow), "row");
        return Compile<FactRow>(root, layout, row, symbol => ExpressionCompiler.Read(symbol, row));
    }

    public static Action<Func<Symbol, object>, TraceFrame> OverSymbols(Node root, TraceLayout layout)
    {
        var read = Expression.Parameter(typeof(Func<Symbol, object>), "read");
        return Compile<Func<Symbol, object>>(root, layout, read, symbol => Expression.Convert(Expression.Invoke(read, Expression.Constant(symbol)), symbol.Type switch
        {
            OperandType.Boolean => typeof(bool),
            OperandType.Number => typeof(decimal),
            _ => typeof(string),
        }));
    }

    private static Action<TSource, TraceFrame> Compile<TSource>(Node root, TraceLayout layout, ParameterExpression source, Func<Symbol, Expression> read) =>
        Expression.Lambda<Action<TSource, TraceFrame>>(new TraceCompiler(layout, read).Evaluate(root), source, Frame).Compile();

    // A statement that leaves the outcomes of the node and of the parts it comes to. No value is handed up: within the call
    // of a struct's method that would be a `try` in the middle of an expression, which the library refuses.
    private Expression Evaluate(Node node) => node switch
    {
        NumberNode => Leave(node, TraceKind.Number),
        TextNode => Leave(node, TraceKind.Text),
        SymbolNode symbol => Keep(node, read(symbol.Symbol)),
        BinaryNode { IsLogical: true } logical => Logical(logical),
        _ => Expression.Block([.. node.Parts.Select(Evaluate), Expression.IfThenElse(AreKnown(node.Parts), Apply(node), Leave(node, TraceKind.Unknown))]),
    };

    private BlockExpression Logical(BinaryNode logical)
    {
        var open = Is(logical.Left, logical.Operator == Operator.And ? TraceKind.Yes : TraceKind.No);
        return Expression.Block(
            Evaluate(logical.Left),
            Expression.IfThenElse(open, Expression.Block(Evaluate(logical.Right), Leave(logical, KindOf(logical.Right))), Leave(logical, KindOf(logical.Left))));
    }

    private Expression Apply(Node node)
    {
        if (node is BinaryNode { Operator: Operator.Divide } quotient)
            return Leave(node, Choose(Expression.Equal(ValueOf(quotient.Right), Expression.Constant(0m)), TraceKind.DividedByZero, TraceKind.Number));
        var keep = Keep(node, ExpressionCompiler.Apply(node, ValueOf));
        return node is BinaryNode { IsComparison: false } ? Expression.TryCatch(keep, Expression.Catch(typeof(OverflowException), Leave(node, TraceKind.TooLarge))) : keep;
    }

    private Expression Keep(Node node, Expression value) => node.Type switch
    {
        OperandType.Boolean => Leave(node, Choose(value, TraceKind.Yes, TraceKind.No)),
        OperandType.Number => Expression.Block(Call(nameof(TraceFrame.SetNumber), layout.PlaceOf(node), value), Leave(node, TraceKind.Number)),
        _ => Expression.Block(Call(nameof(TraceFrame.SetText), layout.PlaceOf(node), value), Leave(node, TraceKind.Text)),
    };

    private Expression ValueOf(Node node) => node switch
    {
        NumberNode number => Expression.Constant(number.Value),
        TextNode text => Expression.Constant(text.Value),
        { Type: OperandType.Boolean } => Is(node, TraceKind.Yes),
        { Type: OperandType.Number } => Call(nameof(TraceFrame.Number), layout.PlaceOf(node)),
        _ => Call(nameof(TraceFrame.Text), layout.PlaceOf(node)),
    };

    // Constants and facts never break.
    private Expression AreKnown(IReadOnlyList<Node> parts) => parts
        .Where(part => part is not (NumberNode or TextNode or SymbolNode))
        .Select(part => (Expression)Call(nameof(TraceFrame.IsKnown), part.Id))
        .DefaultIfEmpty(Expression.Constant(true))
        .Aggregate(Expression.AndAlso);

    private static MethodCallExpression Leave(Node node, TraceKind kind) => Leave(node, Expression.Constant(kind));

    private static MethodCallExpression Leave(Node node, Expression kind) => Call(nameof(TraceFrame.SetKind), node.Id, kind);

    private static MethodCallExpression KindOf(Node node) => Call(nameof(TraceFrame.Kind), node.Id);

    private static BinaryExpression Is(Node node, TraceKind kind) => Expression.Equal(KindOf(node), Expression.Constant(kind));

    private static ConditionalExpression Choose(Expression test, TraceKind yes, TraceKind no) => Expression.Condition(test, Expression.Constant(yes), Expression.Constant(no));

    private static MethodCallExpression Call(string method, int place, params Expression[] values) => Expression.Call(Frame, Methods[method], [Expression.Constant(place), .. values]);
}
