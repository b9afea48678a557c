using System.Reflection;

namespace ScoringGraph.GraphEngine;

/// <summary>The methods of a class that resolve fields, in the order they are written.</summary>
internal static class ResolverMethods
{
    public static IEnumerable<MethodInfo> Of(Type resolvers, Problems problems)
        => All(resolvers).Where(m => IsResolver(m, problems));

    public static IEnumerable<MethodInfo> NodeResolvers(Type resolvers)
        => All(resolvers).Where(m => m.IsStatic && m.IsDefined(typeof(NodeResolverAttribute)));

    private static IEnumerable<MethodInfo> All(Type resolvers)
        => resolvers.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName && !m.IsDefined(typeof(GraphQLIgnoreAttribute)))
            .OrderBy(m => m.MetadataToken);

    private static bool IsResolver(MethodInfo method, Problems problems)
    {
        var place = $"{method.DeclaringType!.Name}.{method.Name}";
        if (!method.IsStatic)
            problems.Add($"`{place}` must be static");
        else if (method.ReturnType == typeof(void) || method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask))
            problems.Add($"`{place}` returns nothing; a field needs a value");
        else
            return true;
        return false;
    }
}
