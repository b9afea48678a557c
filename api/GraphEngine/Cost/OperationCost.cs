namespace ScoringGraph.GraphEngine;

/// <summary>What an operation costs: the work of its fields, and the objects it may answer with.</summary>
internal readonly record struct OperationCost(double Fields, double Types)
{
    // Beyond this, more is no longer told apart: a sum that overflows must not become small again.
    private const double Ceiling = 1e15;

    public static OperationCost operator +(OperationCost left, OperationCost right)
        => new OperationCost(left.Fields + right.Fields, left.Types + right.Types).Capped();

    public OperationCost Times(double size) => new OperationCost(Fields * size, Types * size).Capped();

    public static OperationCost Larger(OperationCost left, OperationCost right)
        => new(Math.Max(left.Fields, right.Fields), Math.Max(left.Types, right.Types));

    public Dictionary<string, object?> ToMap() => new() { ["fieldCost"] = Fields, ["typeCost"] = Types };

    private OperationCost Capped() => new(Math.Clamp(Fields, 0, Ceiling), Math.Clamp(Types, 0, Ceiling));
}
