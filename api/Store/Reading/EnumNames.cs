using System.Collections.Frozen;
using System.Linq.Expressions;

namespace ScoringGraph.Store.Reading;

/// <summary>Reads enums by their names: a look into a table, where parsing would try every spelling.</summary>
internal static class EnumNames
{
    /// <summary>From a name to its value; null if the type is no enum.</summary>
    public static LambdaExpression? Find(Type type) => !type.IsEnum
        ? null
        : (LambdaExpression)typeof(Of<>).MakeGenericType(type).GetField(nameof(Of<DayOfWeek>.Parse))!.GetValue(null)!;

    private static class Of<T>
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);

        public static readonly Expression<Func<string, T>> Parse = name => Named(name);

        private static T Named(string name) => Values.TryGetValue(name, out var value)
            ? value
            : throw new InvalidOperationException($"`{name}` is no {typeof(T).Name}; the database was written by another version.");
    }
}
