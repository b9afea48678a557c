using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>Writes properties straight into the answer: the commonest types without boxing, all others through their scalar.</summary>
internal static class PropertyWriters
{
    public static Action<AnswerWriter, object> Of(PropertyResolver property, PlanShape shape)
        => (property.Property is { DeclaringType.IsValueType: false } read ? Typed(read, shape) : null)
            ?? ((json, source) => shape.Write(json, property.Read(source)));

    private static Action<AnswerWriter, object>? Typed(PropertyInfo property, PlanShape shape)
    {
        var type = property.PropertyType;
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (shape.Leaf is EnumerationGraphType names && value.IsEnum)
            return Make(nameof(OfEnum), property, shape, value, names);
        // Only where the scalar is the engine's own: a bound one may write what it likes.
        return shape.Leaf switch
        {
            StringGraphType when type == typeof(string) => Make(nameof(OfText), property, shape),
            IntGraphType when value == typeof(int) => Make(nameof(OfValue), property, shape, value, (Action<AnswerWriter, int>)((json, number) => json.Value(number))),
            BooleanGraphType when value == typeof(bool) => Make(nameof(OfValue), property, shape, value, (Action<AnswerWriter, bool>)((json, truth) => json.Value(truth))),
            Scalar { Name: "Decimal" } when value == typeof(decimal) => Make(nameof(OfValue), property, shape, value, (Action<AnswerWriter, decimal>)((json, number) => json.Value(Scalars.Normal(number)))),
            _ => null,
        };
    }

    private static Action<AnswerWriter, object> Make(string method, PropertyInfo property, PlanShape shape, Type? value = null, object? by = null)
        => (Action<AnswerWriter, object>)typeof(PropertyWriters).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(value is null ? [property.DeclaringType!] : [property.DeclaringType!, value])
            .Invoke(null, by is null ? [property, shape] : [property, shape, by])!;

    private static Action<AnswerWriter, object> OfText<TOwner>(PropertyInfo property, PlanShape shape)
    {
        var read = property.GetMethod!.CreateDelegate<Func<TOwner, string?>>();
        return (json, source) =>
        {
            if (read((TOwner)source) is { } text)
                json.Value(text);
            else
                shape.WriteNull(json);
        };
    }

    private static Action<AnswerWriter, object> OfValue<TOwner, T>(PropertyInfo property, PlanShape shape, Action<AnswerWriter, T> write)
        where T : struct
    {
        if (property.PropertyType == typeof(T))
        {
            var read = property.GetMethod!.CreateDelegate<Func<TOwner, T>>();
            return (json, source) => write(json, read((TOwner)source));
        }
        var readNullable = property.GetMethod!.CreateDelegate<Func<TOwner, T?>>();
        return (json, source) =>
        {
            if (readNullable((TOwner)source) is { } value)
                write(json, value);
            else
                shape.WriteNull(json);
        };
    }

    private static Action<AnswerWriter, object> OfEnum<TOwner, T>(PropertyInfo property, PlanShape shape, EnumerationGraphType type)
        where T : struct, Enum
    {
        var names = type.Values.ToFrozenDictionary(v => (T)v.Value!, v => Encoding.UTF8.GetBytes($"\"{v.Name}\""));
        // A value without a name is a failure, which the reference engine tells.
        return OfValue<TOwner, T>(property, shape, (json, value) => json.Raw(names[value]));
    }
}
