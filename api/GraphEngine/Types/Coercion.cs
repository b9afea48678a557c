using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace ScoringGraph.GraphEngine;

/// <summary>Makes a value parsed by the graph into exactly the C# type wanted.</summary>
internal static class Coercion
{
    public static object? To(Type type, object? value)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => null,
            _ when wanted == typeof(JsonElement) => JsonValues.Element(value),
            _ when wanted.IsInstanceOfType(value) && value is not IList => value,
            IEnumerable items when Lists.ItemType(wanted) is { } item
                => Lists.Make(wanted, item, items.Cast<object?>().Select(i => To(item, i))),
            _ when wanted.IsInstanceOfType(value) => value,
            DateTimeOffset moment when wanted == typeof(DateTime) => moment.UtcDateTime,
            IConvertible when typeof(IConvertible).IsAssignableFrom(wanted) && !wanted.IsEnum
                => Convert.ChangeType(value, wanted, CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"A `{value.GetType()}` is no `{wanted}`."),
        };
    }
}
