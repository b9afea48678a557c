using System.Text.Json;

namespace ScoringGraph.Graph.Tests.Databases;

/// <summary>What filters and orders mean, in plain code: null comes first, and texts are told apart letter by letter.</summary>
internal static class PlainCode
{
    /// <summary>Whether an operation holds of a value.</summary>
    public static bool Holds(string operation, JsonElement value, IReadOnlyList<JsonElement?> operands)
    {
        if (operation is "in") return operands.Any(operand => Equal(value, operand));
        var operand = operands.FirstOrDefault();
        return operation switch
        {
            "nin" => !Holds("in", value, operands),
            "eq" => Equal(value, operand),
            "contains" => Text(value)?.Contains(Text(operand!.Value)!, StringComparison.Ordinal) == true,
            "startsWith" => Text(value)?.StartsWith(Text(operand!.Value)!, StringComparison.Ordinal) == true,
            "endsWith" => Text(value)?.EndsWith(Text(operand!.Value)!, StringComparison.Ordinal) == true,
            "gt" => IsGiven(value) && Compare(value, operand!.Value) > 0,
            "gte" => IsGiven(value) && Compare(value, operand!.Value) >= 0,
            "lt" => IsGiven(value) && Compare(value, operand!.Value) < 0,
            "lte" => IsGiven(value) && Compare(value, operand!.Value) <= 0,
            ['n', .. var opposite] => !Holds(opposite, value, operands),
            _ => throw new InvalidOperationException($"plain code does not know `{operation}`"),
        };
    }

    /// <summary>Which of two values stands first in an ascending order.</summary>
    public static int Compare(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(left.GetString(), right.GetString()),
        (JsonValueKind.Number, JsonValueKind.Number) => left.GetDecimal().CompareTo(right.GetDecimal()),
        // Null, then false, then true.
        var (x, y) => RankOf(x).CompareTo(RankOf(y)),
    };

    private static int RankOf(JsonValueKind kind) => kind switch { JsonValueKind.Null => 0, JsonValueKind.True => 2, _ => 1 };

    private static bool Equal(JsonElement value, JsonElement? operand) => operand is { } given ? IsGiven(value) && Compare(value, given) == 0 : !IsGiven(value);

    private static bool IsGiven(JsonElement value) => value.ValueKind != JsonValueKind.Null;

    private static string? Text(JsonElement value) => value.GetString();
}
