namespace ScoringGraph.Evaluation.Expressions;

/// <summary>
/// Where the frames of an expression keep which value: those of its facts once each, and those of its amounts. What the
/// expression itself says is kept nowhere: constants, and a quotient, whose two operands are kept.
/// </summary>
internal sealed class TraceLayout
{
    private readonly int[] places;

    /// <param name="parts">The parts of the expression by number.</param>
    public TraceLayout(IReadOnlyList<Node> parts)
    {
        places = new int[parts.Count];
        Bytes = parts.Count;
        var kept = new Dictionary<object, int>();
        foreach (var part in parts)
        {
            if (part.Type == OperandType.Boolean || part is NumberNode or TextNode or BinaryNode { Operator: Operator.Divide }) continue;
            object key = part is SymbolNode symbol ? symbol.Symbol : part.Id;
            if (!kept.TryGetValue(key, out places[part.Id])) kept.Add(key, places[part.Id] = Next(part.Type));
        }
    }

    /// <summary>How long a frame is.</summary>
    public int Bytes { get; private set; }

    /// <summary>How many texts lie beside it.</summary>
    public int Texts { get; private set; }

    /// <summary>Where a number lies among the bytes, or a text among the texts.</summary>
    public int PlaceOf(Node node) => places[node.Id];

    private int Next(OperandType type)
    {
        if (type == OperandType.Text) return Texts++;
        var place = Bytes;
        Bytes += sizeof(decimal);
        return place;
    }
}
