using System.Linq.Expressions;

namespace ScoringGraph.GraphEngine;

/// <summary>The decimals that a database keeps: so many digits after the point, up to a largest one either side of zero.</summary>
/// <remarks>Asked for a number between two of them, a database that rounds it first would find the wrong rows.</remarks>
internal sealed record DecimalGrid(int Digits, decimal Max)
{
    public bool Has(decimal value) => Math.Abs(value) <= Max && decimal.Round(value, Digits, MidpointRounding.ToZero) == value;

    /// <summary>The comparison and the number kept that mean the same; no number if every value or none meets it.</summary>
    public (ExpressionType Comparison, decimal? Value, bool IsMetByAll) Nearest(ExpressionType comparison, decimal value)
    {
        var isUpwards = comparison is ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual;
        if (Has(value))
            return (comparison, value, false);
        if (Math.Abs(value) > Max)
            return (comparison, null, value < 0 == isUpwards);
        var rounding = isUpwards ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity;
        return (isUpwards ? ExpressionType.GreaterThanOrEqual : ExpressionType.LessThanOrEqual, decimal.Round(value, Digits, rounding), false);
    }
}
