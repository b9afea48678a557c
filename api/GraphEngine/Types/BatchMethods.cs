using System.Reflection;
using GraphQL.Resolvers;

namespace ScoringGraph.GraphEngine;

/// <summary>Tells the methods that resolve a field for many objects at once, and what is wrong with those that cannot.</summary>
internal static class BatchMethods
{
    /// <summary>The type of the objects; null if the method is asked for one at a time.</summary>
    public static Type? ParentOf(MethodInfo method, Problems problems)
    {
        if (!method.IsDefined(typeof(BatchResolverAttribute)))
            return null;
        var parent = method.GetParameters().FirstOrDefault(p => p.IsDefined(typeof(ParentAttribute))) is { } parameter ? Lists.ItemType(parameter.ParameterType) : null;
        var value = TypeShape.OfReturn(method).Item;
        if (parent is not null && value is { Clr.IsValueType: false } && !IsApplied(method))
            return parent;
        problems.Add($"`{method.DeclaringType!.Name}.{method.Name}` is a [BatchResolver]: it takes a list of parents and returns a list of objects; pages, ids and queries are not for it");
        return null;
    }

    public static IFieldResolver Resolver(Type parent, IFieldResolver call, string? link)
    {
        var resolver = (IFieldResolver)Activator.CreateInstance(typeof(BatchFieldResolver<>).MakeGenericType(parent), call)!;
        return link is null ? resolver : (IFieldResolver)Activator.CreateInstance(typeof(JoinedResolver<>).MakeGenericType(parent), resolver, link)!;
    }

    /// <summary>Where the parent keeps what was read along with it; null if it keeps it nowhere.</summary>
    public static string? LinkOf(MethodInfo method, Type? parent, Problems problems)
    {
        if (method.GetCustomAttribute<JoinedAttribute>()?.Link is not { } link)
            return null;
        if (parent is not null && MemberPath.Exists(parent, link))
            return link;
        problems.Add($"`{method.DeclaringType!.Name}.{method.Name}` is [Joined] by `{link}`; it must be a [BatchResolver] whose parents have that member");
        return null;
    }

    // What is done to a list after its resolver is done to one list; the resolver must take the query and do it itself.
    private static bool IsApplied(MethodInfo method)
        => method.IsDefined(typeof(UsePagingAttribute))
            || method.IsDefined(typeof(IDAttribute))
            || ((method.IsDefined(typeof(UseFilteringAttribute)) || method.IsDefined(typeof(UseSortingAttribute)))
                && !method.GetParameters().Any(p => ParameterBinding.IsQuery(p.ParameterType)));
}
