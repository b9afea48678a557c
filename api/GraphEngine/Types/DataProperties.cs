using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>The properties of a type, in the order they are written, those of the base type first.</summary>
internal static class DataProperties
{
    public static IEnumerable<PropertyInfo> Shown(Type type)
        => All(type).Where(p => !p.IsDefined(typeof(GraphQLIgnoreAttribute)));

    /// <summary>Properties that hold data: a property without a setter is computed, and no database can see it.</summary>
    public static IEnumerable<PropertyInfo> Stored(Type type)
        => Shown(type).Where(p => p.CanWrite || Lists.ItemType(p.PropertyType) is not null);

    /// <summary>What tells two objects apart: the [Key] properties, else `Id`, else `{Type}Id`.</summary>
    public static IReadOnlyList<LambdaExpression> Key(Type type)
    {
        var all = All(type).ToList();
        var keys = all.Where(p => p.IsDefined(typeof(KeyAttribute))).ToList();
        if (keys.Count == 0)
            keys = all.Where(p => p.Name == "Id").Concat(all.Where(p => p.Name == type.Name + "Id")).Take(1).ToList();
        var item = Expression.Parameter(type, "x");
        return keys.ConvertAll(key => Expression.Lambda(Expression.Property(item, key), item));
    }

    private static IEnumerable<PropertyInfo> All(Type type)
    {
        var inherited = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? All(parent) : [];
        var own = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.MetadataToken)
            .ToList();
        return inherited.Where(p => own.All(o => o.Name != p.Name)).Concat(own);
    }
}
