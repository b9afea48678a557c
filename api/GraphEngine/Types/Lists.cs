using System.Collections;

namespace ScoringGraph.GraphEngine;

/// <summary>Which C# types are lists, and how one becomes another.</summary>
internal static class Lists
{
    /// <summary>The type of a list's items; null when the type is no list.</summary>
    public static Type? ItemType(Type type)
    {
        if (type == typeof(string) || type == typeof(byte[]))
            return null;
        if (type.IsArray)
            return type.GetElementType();
        return type is { IsGenericType: true } && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var item]
            ? item
            : null;
    }

    /// <summary>A list as the declared type wants it: an array, a list, or any interface of one.</summary>
    public static object Make(Type declared, Type item, IEnumerable values)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var value in values)
            list.Add(value);
        if (declared.IsAssignableFrom(list.GetType()))
            return list;
        var array = Array.CreateInstance(item, list.Count);
        list.CopyTo(array, 0);
        return declared.IsArray ? array : Activator.CreateInstance(declared, array)!;
    }
}
