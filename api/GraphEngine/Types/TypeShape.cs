using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>A C# type as the graph sees it: what it names, whether null is possible, and the same of a list's items.</summary>
internal sealed record TypeShape(Type Clr, bool IsNullable, TypeShape? Item = null)
{
    /// <summary>The innermost type: `Book` of `[[Book!]!]`.</summary>
    public TypeShape Named => Item?.Named ?? this;

    public static TypeShape Of(PropertyInfo property)
        => From(property.PropertyType, new NullabilityInfoContext().Create(property), forInput: false);

    public static TypeShape Of(ParameterInfo parameter)
        => From(parameter.ParameterType, new NullabilityInfoContext().Create(parameter), forInput: true);

    public static TypeShape OfReturn(MethodInfo method)
        => From(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter), forInput: false);

    private static TypeShape From(Type type, NullabilityInfo nullability, bool forInput)
    {
        if (IsWrapper(type))
            return From(type.GetGenericArguments()[0], nullability.GenericTypeArguments[0], forInput);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return new TypeShape(value, true);
        var state = forInput ? nullability.WriteState : nullability.ReadState;
        var isNullable = !type.IsValueType && state == NullabilityState.Nullable;
        return ItemOf(type, nullability) is { } item
            ? new TypeShape(type, isNullable, From(item.Type, item, forInput))
            : new TypeShape(type, isNullable);
    }

    /// <summary>What a promise is a promise of; any other type as it is.</summary>
    public static Type Unwrapped(Type type) => IsWrapper(type) ? Unwrapped(type.GetGenericArguments()[0]) : type;

    private static bool IsWrapper(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(Task<>) || open == typeof(ValueTask<>) || open == typeof(FieldResult<>));

    private static NullabilityInfo? ItemOf(Type type, NullabilityInfo nullability)
    {
        if (type == typeof(string) || type == typeof(byte[]))
            return null;
        if (type.IsArray)
            return nullability.ElementType;
        return Lists.ItemType(type) is not null && nullability.GenericTypeArguments.Length == 1
            ? nullability.GenericTypeArguments[0]
            : null;
    }
}
