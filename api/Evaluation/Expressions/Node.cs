namespace ScoringGraph.Evaluation.Expressions;

/// <summary>What an expression's value is. There is no other type, so there is nothing to reflect on or to call.</summary>
public enum OperandType
{
    Boolean,
    Number,
    Text,

    /// <summary>Not known, for something is wrong with it; no part of a <see cref="RuleExpression"/> has this type.</summary>
    Unknown,
}

/// <summary>The operators of the rule language, a subset of C#'s.</summary>
public enum Operator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>The functions of the rule language.</summary>
public enum Function
{
    Min,
    Max,
    Abs,
}

/// <summary>A name that an expression may use.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Type">Its type.</param>
/// <param name="Index">Its place in the row it is read from.</param>
/// <param name="CanBeZero">False if the declared range excludes 0.</param>
/// <param name="Choices">The only texts it can hold; empty if any.</param>
public sealed record Symbol(string Name, OperandType Type, int Index, bool CanBeZero, IReadOnlyList<string> Choices);

/// <summary>A part of a checked expression and where it stands in the expression's text.</summary>
public abstract record Node(OperandType Type, int Start, int End)
{
    /// <summary>Its number among the parts of its expression, 0 for the whole.</summary>
    internal int Id { get; set; }

    /// <summary>The parts it is made of, left to right.</summary>
    internal virtual IReadOnlyList<Node> Parts => [];

    /// <summary>Itself, and the parts of its parts, left to right.</summary>
    internal IEnumerable<Node> All => Parts.SelectMany(part => part.All).Prepend(this);
}

/// <summary>A number as written.</summary>
public sealed record NumberNode(decimal Value, int Start, int End) : Node(OperandType.Number, Start, End);

/// <summary>A quoted text.</summary>
public sealed record TextNode(string Value, int Start, int End) : Node(OperandType.Text, Start, End);

/// <summary>A fact or field.</summary>
public sealed record SymbolNode(Symbol Symbol, int Start, int End) : Node(Symbol.Type, Start, End);

/// <summary>`!` before a yes/no, `-` before a number.</summary>
public sealed record NegationNode(Node Operand, int Start, int End) : Node(Operand.Type, Start, End)
{
    internal override IReadOnlyList<Node> Parts => [Operand];
}

/// <summary>Two operands and what is done with them.</summary>
public sealed record BinaryNode(Operator Operator, Node Left, Node Right, OperandType Type, int Start, int End) : Node(Type, Start, End)
{
    public bool IsComparison => Operator is >= Operator.Equal and <= Operator.GreaterOrEqual;

    public bool IsLogical => Operator is Operator.And or Operator.Or;

    internal override IReadOnlyList<Node> Parts => [Left, Right];
}

/// <summary>`Math.Min(a, b)`, `Math.Max(a, b)` or `Math.Abs(a)`.</summary>
public sealed record CallNode(Function Function, IReadOnlyList<Node> Arguments, int Start, int End) : Node(OperandType.Number, Start, End)
{
    internal override IReadOnlyList<Node> Parts => Arguments;
}

/// <summary>A part that something is wrong with, made of what it seems to be about; it never survives reading.</summary>
internal sealed record ErrorNode(IReadOnlyList<Node> About, int Start, int End) : Node(OperandType.Unknown, Start, End)
{
    internal override IReadOnlyList<Node> Parts => About;
}
